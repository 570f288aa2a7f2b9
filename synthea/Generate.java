import java.io.File;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.TimeZone;

import org.mitre.synthea.engine.Generator;
import org.mitre.synthea.export.Exporter;
import org.mitre.synthea.helpers.Config;

/**
 * Runs Synthea with a fixed seed and a fixed last day. Synthea's own command line ends every life at the moment
 * it is started and makes several people at once from shared random numbers, so no two runs are alike; setting the
 * last day here, and making one person after the other, makes a run repeatable.
 *
 * java -cp 'target/lib/*' Generate.java OUTPUT POPULATION SEED MIN-AGE MAX-AGE [veterans]
 */
public class Generate {

    /** The day on which all records end. */
    static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    public static void main(String[] args) {
        if (args.length < 5) {
            System.err.println("Give: OUTPUT POPULATION SEED MIN-AGE MAX-AGE [veterans]");
            System.exit(2);
        }
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        long end = LAST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();

        Config.set("exporter.baseDirectory", new File(args[0]).getPath() + File.separator);
        Config.set("exporter.years_of_history", "0");
        Config.set("exporter.hospital.fhir.export", "false");
        Config.set("exporter.practitioner.fhir.export", "false");
        Config.set("exporter.metadata.export", "false");

        Generator.GeneratorOptions options = new Generator.GeneratorOptions();
        options.population = Integer.parseInt(args[1]);
        options.seed = Long.parseLong(args[2]);
        options.clinicianSeed = options.seed;
        options.ageSpecified = true;
        options.minAge = Integer.parseInt(args[3]);
        options.maxAge = Integer.parseInt(args[4]);
        options.overflow = false;
        options.referenceTime = end;
        for (int i = 5; i < args.length; i++) {
            if (args[i].equals("veterans")) {
                Config.set("generate.veteran_population_override", "true");
            }
        }

        Generator generator = new Generator(options, new Exporter.ExporterRuntimeOptions());
        generator.stop = end;
        Random random = new Random(options.seed);
        for (int i = 0; i < options.population; i++) {
            generator.generatePerson(i, random.nextLong());
        }
    }
}
