// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kedge.clinic.course.Road;
import org.kedge.clinic.page.Words;
import org.kedge.clinic.record.PatientHeader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What stands around every page of one patient.
@Component
public class Frame {
  private final Words words;
  private final Banners banners;

  Frame(Words words) {
    this.words = words;
    this.banners = new Banners(words);
  }

  /// Puts the banner on a page.
  ///
  /// @param here the page's step
  public void around(Model model, Road road, Step here) {
    Standing standing = Standing.of(road, words);
    model.addAttribute("here", here.word());
    model.addAttribute(
        "banner",
        banners.banner(
            road.file().id().toString(),
            name(road.file().record().header()),
            road.file().facts(),
            standing.phase(),
            standing.step(),
            open(road)));
  }

  /// Tells on the next page that something was stored.
  public void stored(RedirectAttributes next, String what) {
    next.addFlashAttribute("stored", what + " stored " + words.second(words.now()));
  }

  /// Steps that have a page with content now.
  private static List<Step> open(Road road) {
    List<Step> open = new ArrayList<>(Arrays.asList(Step.values()));
    if (road.file().plans().isEmpty() && road.file().sessions().isEmpty()) {
      open.remove(Step.SESSION);
      open.remove(Step.REPLAN);
    }
    return open;
  }

  /// A name as a list shows it.
  static String name(PatientHeader header) {
    String name = (header.family() + ", " + header.given()).strip();
    String plain = name.replaceAll("^,\\s*|,\\s*$", "");
    return plain.isEmpty() ? "Name not recorded" : plain;
  }
}
