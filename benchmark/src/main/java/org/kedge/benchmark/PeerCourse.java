// SPDX-License-Identifier: Apache-2.0
package org.kedge.benchmark;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kedge.model.mood.MoodCourse;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.MoodState;
import org.kedge.model.mood.Session;
import org.kedge.model.person.Parameters;
import org.kedge.model.person.VirtualPatient;
import org.kedge.model.trial.Arm;
import org.kedge.model.trial.Design;
import org.kedge.model.trial.Individuals;
import org.kedge.model.trial.Quantity;
import org.kedge.model.trial.Treatment;

/// The courses of [CourseBenchmark] in the words of `course.c`, and what they give here.
///
/// @param design one arm with infusions of the reference regimen, so each session has size 1
/// @param individuals its patients
record PeerCourse(Design design, Individuals individuals) {
  private record Column(String id, String unit) {}

  private static final double HOURS_PER_DAY = 24;

  /// Rows after the patient's own columns, in the order of `course.c`, with their units.
  private static final List<Column> ROWS =
      List.of(
          new Column("ivv.wt_ref", "kg"),
          new Column("ivv.wt_exp", "1"),
          new Column("ivv.v1", "L"),
          new Column("ivv.cl_s", "L/h"),
          new Column("ivv.r_cl", "1"),
          new Column("ivv.vp1", "L"),
          new Column("ivv.q1", "L/h"),
          new Column("ivv.vp2", "L"),
          new Column("ivv.q2", "L/h"),
          new Column("ivv.fm_n", "1"),
          new Column("ivv.vn", "L"),
          new Column("ivv.cln", "L/h"),
          new Column("ivv.vpn", "L"),
          new Column("ivv.qn", "L/h"),
          new Column("ac.t12ke0", "min"),
          new Column("rec.fu", "1"),
          new Column("rec.ki_sk", "umol/L"),
          new Column("rec.ki_rk", "umol/L"),
          new Column("rec.ki_sn", "umol/L"),
          new Column("rec.ki_rn", "umol/L"),
          new Column("mw.k", "g/mol"),
          new Column("mw.n", "g/mol"),
          new Column("ac.cadss_max", "{score}"),
          new Column("ac.c50", "ng/mL"),
          new Column("ac.g", "1"),
          new Column("ac.c100", "ng/mL"),
          new Column("ac.hmax", "1"),
          new Column("ac.nh", "{session}"),
          new Column("ac.tau_n", "d"),
          new Column("ac.sk", "mm[Hg].mL/ng"),
          new Column("ac.sn", "mm[Hg].mL/ng"),
          new Column("ac.r_dbp", "1"),
          new Column("ac.r_hr", "/min/mm[Hg]"),
          new Column("mood.mI", "1"),
          new Column("mood.rN", "1"),
          new Column("mood.a", "1"),
          new Column("mood.b", "d"),
          new Column("mood.tau1", "d"),
          new Column("mood.kc", "/d"),
          new Column("mood.tau2", "d"),
          new Column("mood.pm", "1"),
          new Column("mood.p_rep", "1"),
          new Column("mood.tauP", "d"),
          new Column("mood.blind_open", "1"));

  /// What both give, but for the score, which here has chance in it.
  private static final List<Quantity> COMPARED =
      List.of(
          Quantity.KETAMINE_S,
          Quantity.KETAMINE_R,
          Quantity.KETAMINE_TOTAL,
          Quantity.NORKETAMINE_TOTAL,
          Quantity.NMDA_INDEX,
          Quantity.CADSS,
          Quantity.SBP_CHANGE,
          Quantity.DBP_CHANGE,
          Quantity.HR_CHANGE);

  private Arm arm() {
    return design.arms().getFirst();
  }

  /// A line for the header, then one a patient.
  Stream<String> patients() {
    String header = ROWS.stream().map(Column::id).collect(Collectors.joining(","));
    return Stream.concat(
        Stream.of("weight_kg,baseline,strong,dose_mg," + header),
        individuals.patients().stream().map(this::line));
  }

  private String line(VirtualPatient patient) {
    Treatment.RacemicInfusion infusion = (Treatment.RacemicInfusion) arm().treatment();
    Stream<Double> own =
        Stream.of(
            patient.weightKg(),
            patient.madrsBaseline(),
            patient.strongResponder() ? 1.0 : 0,
            infusion.doseMgPerKg() * patient.weightKg());
    Stream<Double> rows =
        ROWS.stream().map(row -> patient.parameters().value(row.id(), row.unit()));
    return Stream.concat(own, rows).map(String::valueOf).collect(Collectors.joining(","));
  }

  /// Hours of the outputs.
  Stream<String> times() {
    return design.timesH().stream().map(String::valueOf);
  }

  /// Hours at which sessions begin.
  Stream<String> sessions() {
    return arm().sessionDays().stream().map(day -> String.valueOf(day * HOURS_PER_DAY));
  }

  /// Largest difference in the first patients, as a part of the largest value of the quantity.
  ///
  /// @param answers a line a time, patient after patient
  double difference(List<String> answers) {
    double[][] theirs =
        answers.stream()
            .map(line -> Stream.of(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    int patients = theirs.length / design.timesH().size();
    return IntStream.rangeClosed(0, COMPARED.size())
        .mapToDouble(column -> difference(column, theirs, ours(column, patients)))
        .max()
        .orElseThrow();
  }

  private static double difference(int column, double[][] theirs, double[] ours) {
    double largest = 0;
    double scale = 0;
    for (int line = 0; line < theirs.length; line++) {
      largest = Math.max(largest, Math.abs(theirs[line][column] - ours[line]));
      scale = Math.max(scale, Math.abs(ours[line]));
    }
    return largest / scale;
  }

  /// The score comes after the quantities that both give.
  private double[] ours(int column, int patients) {
    return IntStream.range(0, patients)
        .boxed()
        .flatMapToDouble(patient ->
            DoubleStream.of(
                column < COMPARED.size()
                    ? values(COMPARED.get(column), patient)
                    : madrs(individuals.patients().get(patient))))
        .toArray();
  }

  private double[] values(Quantity quantity, int patient) {
    return IntStream.range(0, design.timesH().size())
        .mapToDouble(time -> individuals.value(quantity, time, patient).orElseThrow())
        .toArray();
  }

  private double[] madrs(VirtualPatient patient) {
    Parameters parameters = patient.parameters();
    MoodParameters mood =
        (patient.strongResponder()
                ? MoodParameters.of(parameters)
                : MoodParameters.weak(parameters))
            .withExpectancy(arm().blinding().factor(parameters, true));
    List<Session> sessions = arm().sessionDays().stream().map(day -> new Session(day, 1)).toList();
    double[] days = design.timesH().stream().mapToDouble(timeH -> timeH / HOURS_PER_DAY).toArray();
    List<MoodState> states = new MoodCourse(mood, sessions, false).at(days);
    return states.stream()
        .mapToDouble(state -> state.madrs(patient.madrsBaseline(), mood.gain()))
        .toArray();
  }
}
