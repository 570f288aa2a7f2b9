// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

/// Concentrations at one time, total plasma. From a pack all are at least 0, but for rounding;
/// those of a [ModalExposure.Mode] may have any sign.
///
/// @param timeH time on the clock of the doses, hours
/// @param site where sampled
/// @param ketamineS S-ketamine, ng/mL
/// @param ketamineR R-ketamine, ng/mL
/// @param norketamineS S-norketamine, ng/mL
/// @param norketamineR R-norketamine, ng/mL
/// @param hydroxynorketamineS S-hydroxynorketamine, ng/mL; 0 where the pack has none
/// @param hydroxynorketamineR R-hydroxynorketamine, ng/mL; 0 where the pack has none
/// @param effectSiteS S-ketamine at the effect site, ng/mL; 0 where the pack has none
/// @param areaS area under S-ketamine from the first dose, h.ng/mL
/// @param areaNorketamineS area under S-norketamine from the first dose, h.ng/mL
public record Concentration(
    double timeH,
    Site site,
    double ketamineS,
    double ketamineR,
    double norketamineS,
    double norketamineR,
    double hydroxynorketamineS,
    double hydroxynorketamineR,
    double effectSiteS,
    double areaS,
    double areaNorketamineS) {
  /// Checks that every number is finite.
  ///
  /// @throws IllegalArgumentException if one is not
  public Concentration {
    double sum = ketamineS + ketamineR + norketamineS + norketamineR + effectSiteS + areaS;
    double rest = hydroxynorketamineS + hydroxynorketamineR + areaNorketamineS;
    if (!Double.isFinite(timeH + sum + rest)) {
      throw new IllegalArgumentException(
          "concentrations must be finite, were %s, %s and %s ng/mL at the effect site at %s h"
              .formatted(ketamineS, norketamineS, effectSiteS, timeH));
    }
  }

  /// S- and R-ketamine together, ng/mL.
  public double ketamine() {
    return ketamineS + ketamineR;
  }

  /// S- and R-norketamine together, ng/mL.
  public double norketamine() {
    return norketamineS + norketamineR;
  }

  /// S- and R-hydroxynorketamine together, ng/mL.
  public double hydroxynorketamine() {
    return hydroxynorketamineS + hydroxynorketamineR;
  }
}
