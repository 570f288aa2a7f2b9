// SPDX-License-Identifier: Apache-2.0
package org.kedge.model;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.evidence.Evidence;
import org.kedge.model.dose.CountedDose;
import org.kedge.model.dose.DoseKind;
import org.kedge.model.dose.Infusion;
import org.kedge.model.dose.SessionLimits;
import org.kedge.model.dose.SpraySession;
import org.kedge.model.fit.PatientCourse;
import org.kedge.model.fit.Rating;
import org.kedge.model.forecast.CalibrationBin;
import org.kedge.model.forecast.Coverage;
import org.kedge.model.forecast.IntervalOutcome;
import org.kedge.model.mechanism.Mechanism;
import org.kedge.model.mood.Consolidation;
import org.kedge.model.mood.MoodCourse;
import org.kedge.model.mood.MoodLanes;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.MoodPeople;
import org.kedge.model.mood.MoodState;
import org.kedge.model.mood.RelapseRule;
import org.kedge.model.mood.Scale;
import org.kedge.model.mood.Schedule;
import org.kedge.model.mood.Session;
import org.kedge.model.nonmem.Compartment;
import org.kedge.model.nonmem.Event;
import org.kedge.model.nonmem.EventData;
import org.kedge.model.nonmem.Subject;
import org.kedge.model.person.Noise;
import org.kedge.model.person.Population;
import org.kedge.model.pk.ExposureBatch;
import org.kedge.model.pk.ExposurePlan;
import org.kedge.model.pk.IvArterial;
import org.kedge.model.pk.IvVenous;
import org.kedge.model.pk.ModalExposure;
import org.kedge.model.pk.NasalCovariates;
import org.kedge.model.pk.NasalS;
import org.kedge.model.pk.ResidualError;
import org.kedge.model.simd.Algebra;
import org.kedge.model.simd.Derivative;
import org.kedge.model.simd.Kernels;
import org.kedge.model.simd.ModeBatch;
import org.kedge.model.simd.ModeSchedule;
import org.kedge.model.simd.Normals;
import org.kedge.model.simd.PlainModes;
import org.kedge.model.trial.Regimen;
import org.kedge.model.validation.Cohort;
import org.kedge.model.validation.FollowUp;

/// What the documents of the doors forbid is refused, with a message that names it.
class RefusalTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final double INFINITE = Double.POSITIVE_INFINITY;
  private static final MoodParameters PERSON = MoodParameters.of(EVIDENCE::value);

  @ParameterizedTest(name = "{0}")
  @MethodSource({"doses", "packs", "kernels", "people", "moods", "patients", "data"})
  void isRefused(String named, Executable call) {
    RuntimeException refusal = assertThrows(RuntimeException.class, call);
    assertTrue(
        refusal instanceof IllegalArgumentException || refusal instanceof IndexOutOfBoundsException,
        refusal::toString);
    assertTrue(String.valueOf(refusal.getMessage()).contains(named), refusal::getMessage);
  }

  private static Arguments refused(String named, Executable call) {
    return Arguments.of(named, call);
  }

  private static Stream<Arguments> doses() {
    return Stream.of(
        refused("startH", () -> new Infusion(Double.NaN, 1, 1, 1)),
        refused("durationH", () -> new Infusion(0, INFINITE, 1, 1)),
        refused("durationH", () -> new Infusion(0, 1e-13, 1, 1)),
        refused("durationH", () -> new Infusion(1e16, 0.5, 1, 1)),
        refused("amounts", () -> Infusion.racemic(0, 1, INFINITE)));
  }

  private static Stream<Arguments> packs() {
    IvVenous pack = new IvVenous(EVIDENCE::value, 70);
    NasalS spray = new NasalS(EVIDENCE::value, new NasalCovariates(40, false, false));
    List<Infusion> infusions = List.of(Infusion.racemic(0, 1, 35));
    double[] once = {1};
    ExposureBatch infused = ExposurePlan.infusions(once, 1, once).batch(1);
    ExposureBatch sprayed =
        ExposurePlan.sprays(List.of(SpraySession.even(0, 2, 0.1)), 0.5, once).batch(1);
    return Stream.of(
        refused("weightKg", () -> new IvVenous(EVIDENCE::value, INFINITE)),
        refused("weightKg", () -> new IvArterial(EVIDENCE::value, INFINITE)),
        refused("place 1", () -> pack.concentrations(infusions, new double[] {2, 1})),
        refused("timesH", () -> pack.concentrations(infusions, new double[] {Double.NaN})),
        refused("devices", () -> spray.bioavailability(0)),
        refused("devices", () -> spray.areaToInfinity(0)),
        refused("ageYears", () -> new NasalCovariates(INFINITE, false, false)),
        refused(
            "z", () -> ResidualError.NASAL_KETAMINE.measuredNgMl(EVIDENCE::value, 1, Double.NaN)),
        refused("z", () -> ResidualError.NASAL_KETAMINE.measuredNgMl(EVIDENCE::value, 1, 1e6)),
        refused("baseline", () -> new MoodState(0, 0, 0, 0, 0).madrs(Double.NaN, 0.5)),
        refused("gain", () -> new MoodState(0, 0, 0, 0, 0).madrs(30, 5)),
        refused("size", () -> PERSON.pulse(-1)),
        refused("size", () -> PERSON.pulse(Double.NaN)),
        refused(
            "ageYears", () -> new NasalS(EVIDENCE::value, new NasalCovariates(130, false, false))),
        refused("durationH", () -> ExposurePlan.infusions(once, 0, once)),
        refused("timesH", () -> ExposurePlan.infusions(once, 1, new double[] {1, 1})),
        refused("swallowedH", () -> ExposurePlan.sprays(List.of(), 0, once)),
        refused("persons", () -> ExposurePlan.infusions(once, 1, once).batch(0)),
        refused("amountSMg", () -> infused.add(0, pack, -1, 1)),
        refused("person", () -> infused.add(8, pack, 1, 1)),
        refused("channel", () -> infused.add(0, spray)),
        refused("mode", () -> sprayed.add(0, pack, 1, 1)),
        refused("Index 1", () -> infused.read(1, infused.row())),
        refused(
            "places", () -> infused.read(0, ExposurePlan.infusions(once, 1, once).batch(9).row())),
        refused(
            "ratePerH",
            () -> new ModalExposure.Mode(0, pack.concentrations(infusions, once).getFirst())),
        refused(
            "channel",
            () -> new ModalExposure(List.of(), List.of(new ModeSchedule.Event(0, 0, 1, 1)))),
        refused(
            "predictedNgMl",
            () -> ResidualError.VENOUS_KETAMINE.measuredNgMl(EVIDENCE::value, -1, 0)));
  }

  private static Stream<Arguments> kernels() {
    Algebra algebra = new Algebra();
    ModeBatch batch = new ModeBatch(1, 1, 1, new int[] {0, 1});
    ModeSchedule.Event[] none = {};
    ModeSchedule schedule = ModeSchedule.of(1, none, new double[] {1});
    return Stream.of(
        refused("algebra", () -> new Algebra().symbol("a").plus(algebra.symbol("b"))),
        refused("symbol", () -> new Derivative(algebra, algebra.constant(1))),
        refused("lanes", () -> Kernels.plain(0)),
        refused("vectors", () -> Kernels.lanes(0)),
        refused("spans", () -> new ModeBatch(1, 1, 1, new int[] {0, 2})),
        refused("perH", () -> batch.rate(0, 0, 0)),
        refused("mode", () -> batch.rate(1, 0, 1)),
        refused("channel", () -> batch.input(0, 1, 0, 1)),
        refused("output", () -> batch.weight(1, 0, 0, 1)),
        refused("durationH", () -> new ModeSchedule.Event(0, 0, -1, 1)),
        refused(
            "channel",
            () ->
                ModeSchedule.of(
                    1,
                    new ModeSchedule.Event[] {new ModeSchedule.Event(1, 0, 1, 1)},
                    new double[] {1})),
        refused("out", () -> new PlainModes().run(batch, schedule, new double[7])),
        refused(
            "channels",
            () ->
                new PlainModes()
                    .run(new ModeBatch(1, 1, 2, new int[] {0, 1}), schedule, new double[8])),
        refused("normals", () -> new Normals().fill(new long[8], 0, new double[16])));
  }

  private static Stream<Arguments> people() {
    return Stream.of(
        refused("index", () -> Noise.of(1, -1)),
        refused("finite", () -> new Population.Range(0, 1, 0, INFINITE)),
        refused("count", () -> new Cohort(0, 1)));
  }

  private static Stream<Arguments> moods() {
    Evidence odd = EVIDENCE.withValue("mood.a", 2);
    MoodParameters other = MoodParameters.of(EVIDENCE.withValue("mood.b", 0.1)::value);
    MoodCourse course = new MoodCourse(PERSON, List.of(), false);
    MoodPeople people = new MoodPeople(1, PERSON);
    MoodLanes lanes = new MoodLanes(people, List.of(), new double[] {1}, Consolidation.SATURATED);
    RelapseRule rule = RelapseRule.ofWithdrawal(EVIDENCE);
    return Stream.of(
        refused("pulseAtOne", () -> MoodParameters.of(odd::value)),
        refused("expectancy", () -> PERSON.withExpectancy(-1)),
        refused("size", () -> new Session(0, INFINITE)),
        refused("day", () -> new Schedule(List.of(-1.0), 1)),
        refused("days", () -> course.at(new double[] {INFINITE})),
        refused("spread", () -> people.set(0, other)),
        refused("typical", () -> lanes.with(new MoodPeople(1, other))),
        refused("visits", () -> new RelapseRule(22, 2, 0, 5, 15)),
        refused("apartLeastDays", () -> new RelapseRule(22, 2, 2, 16, 15)),
        refused("scores", () -> rule.completed(new double[2], new double[1], 30)),
        refused("days", () -> rule.completed(new double[] {1, 0}, new double[2], 30)),
        refused(
            "baseline",
            () ->
                new Mechanism(EVIDENCE, PERSON)
                    .course(
                        List.of(),
                        false,
                        new ModalExposure(List.of(), List.of()),
                        61,
                        new double[] {1})));
  }

  private static Stream<Arguments> patients() {
    return Stream.of(
        refused("day", () -> new Rating(Double.NaN, Scale.MADRS, 20)),
        refused("total", () -> new Rating(0, Scale.MADRS, -1)),
        refused("nowDay", () -> new PatientCourse(List.of(), List.of(), false, INFINITE)),
        refused("nowDay", () -> new PatientCourse(List.of(), List.of(), false, 3651)),
        refused("nowDay", () -> new PatientCourse(List.of(), List.of(), false, 1e9)),
        refused("forecasts", () -> new Coverage(0.5, 0, 0)),
        refused("level", () -> new Coverage(7, 1, 1)),
        refused("from", () -> new CalibrationBin(Double.NaN, -3, 1, 7, 1)),
        refused("from", () -> new CalibrationBin(0.5, 0.5, 1, 0.5, 1)),
        refused("meanProbability", () -> new CalibrationBin(0, 0.5, 1, 0.7, 1)),
        refused("came", () -> new CalibrationBin(0, 1, 1, 0.5, 2)),
        refused("came", () -> new IntervalOutcome(List.of(), Double.NaN)));
  }

  private static Stream<Arguments> data() {
    Subject subject = new Subject(1, Map.of(), List.of(new Event.Reset(0)));
    FollowUp.Course course = new FollowUp.Course(List.of(), List.of(1.0), 1, false);
    return Stream.of(
        refused("amount", () -> new Event.Dose(0, Compartment.S_KETAMINE, 0, 1, 0, 0, false)),
        refused("lines", () -> new EventData("ID,TIME", List.of(subject), List.of())),
        refused("lengthH", () -> new CountedDose(DoseKind.ESKETAMINE_SPRAY, 0, -1, 28)),
        refused("order", () -> new SessionLimits(EVIDENCE).breach(descending())),
        refused("treatments", () -> new Regimen(List.of(), List.of(0.0))),
        refused("day", () -> new FollowUp.Course(List.of(), List.of(), 1, false)),
        refused("patients", () -> FollowUp.of(EVIDENCE, new Cohort(2, 1), List.of(), course)));
  }

  private static List<CountedDose> descending() {
    CountedDose later = new CountedDose(DoseKind.ESKETAMINE_SPRAY, 30, 0, 28);
    return List.of(later, new CountedDose(DoseKind.ESKETAMINE_SPRAY, 0, 0, 28));
  }
}
