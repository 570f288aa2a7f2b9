// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.dose;

import java.util.List;
import java.util.stream.IntStream;

/// One session with the nasal spray, device by device.
///
/// @param devicesH when each device was given, hours on the clock of the course, finite, not
///   descending, at least one
/// @shape `devicesH`: devices
public record SpraySession(List<Double> devicesH) {
  /// Checks the order.
  ///
  /// @throws IllegalArgumentException if there is no device, a time is not finite, or times descend
  public SpraySession {
    devicesH = List.copyOf(devicesH);
    if (devicesH.isEmpty()) {
      throw new IllegalArgumentException("a session has at least one device");
    }
    for (int at = 0; at < devicesH.size(); at++) {
      double timeH = devicesH.get(at);
      if (!Double.isFinite(timeH) || (at > 0 && timeH < devicesH.get(at - 1))) {
        throw new IllegalArgumentException(
            "devicesH must be finite and not descend, were " + devicesH);
      }
    }
  }

  /// A session with equal gaps.
  ///
  /// @param startH first device, hours, finite
  /// @param devices at least 1
  /// @param gapH time between devices, hours, at least 0
  /// @throws IllegalArgumentException if one is out of its range
  public static SpraySession even(double startH, int devices, double gapH) {
    return new SpraySession(
        IntStream.range(0, devices).mapToObj(device -> startH + device * gapH).toList());
  }
}
