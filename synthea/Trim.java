import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a record made by Synthea down to what a clinic for ketamine therapy reads, so that it can be kept as test data.
 * The result is again a transaction Bundle, and every reference in it points to an entry of the same Bundle.
 *
 * java -cp 'target/lib/*' Trim.java IN.json OUT.json
 */
public class Trim {

    static final Set<String> TYPES = Set.of("Patient", "Encounter", "Condition", "AllergyIntolerance", "Medication",
            "MedicationRequest", "Observation", "Procedure");

    /** LOINC codes of the observations that are kept: vital signs, body size, scores, smoking, a few laboratory values. */
    static final Set<String> OBSERVATIONS = Set.of("85354-9", "8867-4", "9279-1", "2708-6", "59408-5", "8310-5", "8302-2",
            "29463-7", "39156-5", "44261-6", "89204-2", "55758-7", "70274-6", "75626-2", "82667-7", "72106-8", "72166-2",
            "75443-2", "87626-8", "2106-3", "38483-4", "2160-0", "33914-3", "1742-6", "1920-8", "4548-4");

    /** How many of the latest resources with the same code (and status) are kept. */
    static final Map<String, Integer> KEEP = Map.of("Observation", 5, "Procedure", 2, "MedicationRequest", 3, "Condition", 3);

    /** Fields that hold people, places, payers or administration. */
    static final Set<String> DROP = Set.of("requester", "performer", "recorder", "asserter", "participant", "location",
            "serviceProvider", "insurance", "supportingInfo", "hospitalization", "usedReference", "telecom", "photo",
            "communication", "multipleBirthBoolean", "multipleBirthInteger");

    public static void main(String[] args) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
        ObjectNode bundle = (ObjectNode) mapper.readTree(Path.of(args[0]).toFile());

        List<ObjectNode> entries = new ArrayList<>();
        bundle.get("entry").forEach(e -> entries.add((ObjectNode) e));
        entries.removeIf(e -> !TYPES.contains(type(e)));
        entries.removeIf(e -> type(e).equals("Observation") && !OBSERVATIONS.contains(code(e)));
        latest(entries);

        for (ObjectNode e : entries) {
            ObjectNode r = (ObjectNode) e.get("resource");
            r.remove(DROP);
            if (type(e).equals("Patient")) {
                patient(r);
            }
            if (type(e).equals("Encounter")) {
                r.retain("resourceType", "id", "status", "class", "type", "subject", "period");
            }
            if (r.get("reaction") instanceof ArrayNode reactions) {
                sort(reactions);
            }
            names(r);
        }

        Set<String> wanted = new HashSet<>();
        entries.stream().filter(e -> !type(e).equals("Encounter")).forEach(e -> references(e, wanted));
        entries.removeIf(e -> (type(e).equals("Encounter") || type(e).equals("Medication")) && !wanted.contains(url(e)));

        Set<String> present = new HashSet<>();
        entries.forEach(e -> present.add(url(e)));
        entries.forEach(e -> unresolved(e.get("resource"), present));

        StringBuilder out = new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[\n");
        for (int i = 0; i < entries.size(); i++) {
            out.append(mapper.writeValueAsString(entries.get(i))).append(i + 1 < entries.size() ? ",\n" : "\n");
        }
        Files.writeString(Path.of(args[1]), out.append("]}\n"));
    }

    /** Keeps the latest few of the resources that say the same, by their date; the order of the record stays. */
    static void latest(List<ObjectNode> entries) {
        Map<String, List<ObjectNode>> groups = new HashMap<>();
        for (ObjectNode e : entries) {
            if (KEEP.containsKey(type(e))) {
                String status = e.at("/resource/status").asText() + e.at("/resource/clinicalStatus/coding/0/code").asText();
                groups.computeIfAbsent(type(e) + ' ' + code(e) + ' ' + status, k -> new ArrayList<>()).add(e);
            }
        }
        Set<ObjectNode> old = new HashSet<>();
        for (List<ObjectNode> group : groups.values()) {
            group.sort((a, b) -> date(b).compareTo(date(a)));
            group.stream().skip(KEEP.get(type(group.get(0)))).forEach(e -> old.add(e));
        }
        Set<String> urls = new HashSet<>();
        old.forEach(e -> urls.add(url(e)));
        entries.removeIf(e -> urls.contains(url(e)));
    }

    static void patient(ObjectNode r) {
        keep(r, "extension", x -> {
            String url = x.path("url").asText();
            return url.endsWith("us-core-birthsex") || url.endsWith("us-core-race") || url.endsWith("us-core-ethnicity");
        });
        keep(r, "identifier", x -> x.path("system").asText().contains("synthea"));
        for (JsonNode a : r.path("address")) {
            ((ObjectNode) a).retain("city", "state", "country");
        }
    }

    static void keep(ObjectNode r, String field, java.util.function.Predicate<JsonNode> which) {
        if (r.get(field) instanceof ArrayNode array) {
            for (Iterator<JsonNode> i = array.elements(); i.hasNext(); ) {
                if (!which.test(i.next())) {
                    i.remove();
                }
            }
        }
    }

    /** The one thing whose order differs between two runs of Synthea. */
    static void sort(ArrayNode array) {
        List<JsonNode> sorted = new ArrayList<>();
        array.forEach(sorted::add);
        sorted.sort((a, b) -> a.toString().compareTo(b.toString()));
        array.removeAll().addAll(sorted);
    }

    /** A reference needs no display: it repeats a name that is elsewhere in the record. */
    static void names(JsonNode node) {
        if (node instanceof ObjectNode o && o.has("reference")) {
            o.remove("display");
        }
        node.forEach(Trim::names);
    }

    static void references(JsonNode node, Collection<String> into) {
        if (node.isObject() && node.path("reference").isTextual()) {
            into.add(node.get("reference").asText());
        }
        node.forEach(n -> references(n, into));
    }

    /** Takes out every reference to what is not in the Bundle, and the fields that are empty without it. */
    static void unresolved(JsonNode node, Set<String> present) {
        for (Iterator<JsonNode> i = node.elements(); i.hasNext(); ) {
            JsonNode child = i.next();
            boolean reference = child.isObject() && child.path("reference").isTextual();
            if (reference && !present.contains(child.get("reference").asText())) {
                i.remove();
                continue;
            }
            boolean had = child.isContainerNode() && child.size() > 0;
            unresolved(child, present);
            if (had && child.size() == 0) {
                i.remove();
            }
        }
    }

    static String type(JsonNode entry) {
        return entry.at("/resource/resourceType").asText();
    }

    static String url(JsonNode entry) {
        return entry.get("fullUrl").asText();
    }

    static String code(JsonNode entry) {
        String medication = entry.at("/resource/medicationCodeableConcept/coding/0/code").asText();
        return medication.isEmpty() ? entry.at("/resource/code/coding/0/code").asText() : medication;
    }

    static String date(JsonNode entry) {
        for (String path : List.of("/effectiveDateTime", "/authoredOn", "/onsetDateTime", "/performedPeriod/start",
                "/performedDateTime")) {
            String date = entry.at("/resource" + path).asText();
            if (!date.isEmpty()) {
                return date;
            }
        }
        return "";
    }
}
