// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.course;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.kedge.clinic.record.Origin;
import org.kedge.protocol.plan.DoseOrder;
import org.kedge.protocol.plan.Forecast;
import org.kedge.protocol.session.SessionEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A decision or an event, word for word, inside the resource that shows it to other systems.
///
/// The resource's own elements say what a reader of FHIR needs. The exact values that the rules
/// read back stand in one extension, as text in JSON; a text with an unknown or a missing part is
/// refused, because half a decision is none.
final class StateText {
  private static final String URL = "https://kedge.org/fhir/StructureDefinition/course-state";
  private static final List<Class<?>> SEALED =
      List.of(CourseEntry.class, DoseOrder.class, Forecast.class, SessionEvent.class);

  private static final String UNMARKED =
      "This prediction was stored before it was looked at whether the patient is like those studied: it may be an extrapolation.";

  private final JsonMapper json = mapper();

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
    for (Class<?> type : SEALED) {
      builder.addMixIn(type, Named.class);
      builder.registerSubtypes(Optional.ofNullable(type.getPermittedSubclasses()).orElseThrow());
    }
    return builder.build();
  }

  /// Says in the text which of a sealed type's records it is.
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  private interface Named {}

  <T extends DomainResource> T put(T resource, CourseEntry entry) {
    resource.getExtension().removeIf(extension -> URL.equals(extension.getUrl()));
    String text = json.writerFor(CourseEntry.class).writeValueAsString(entry);
    resource.addExtension(new Extension(URL, new StringType(text)));
    return resource;
  }

  /// What a resource says about the course; nothing where it says nothing, or came from elsewhere.
  ///
  /// @throws IllegalStateException if it cannot be read whole
  Optional<CourseEntry> get(Resource resource) {
    if (Origin.isImported(resource)
        || !(resource instanceof DomainResource domain)
        || !domain.hasExtension(URL)) {
      return Optional.empty();
    }
    try {
      JsonNode text = json.readTree(domain.getExtensionString(URL));
      text.findParents("curves").forEach(StateText::marked);
      return Optional.of(json.treeToValue(text, CourseEntry.class));
    } catch (JacksonException unreadable) {
      throw new IllegalStateException(
          resource.getId() + " holds a part of a course that cannot be read", unreadable);
    }
  }

  /// A prediction that was stored before predictions were marked says that nobody has looked.
  private static void marked(JsonNode prediction) {
    if (prediction instanceof ObjectNode stored && !stored.has("marks")) {
      stored.putArray("marks").add(UNMARKED);
    }
  }
}
