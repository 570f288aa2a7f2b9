// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;

/// Writes an exception to the log as classes and places, without its messages: a message may quote
/// what a person typed or what the record holds.
public final class FramesWithoutMessages extends ThrowableHandlingConverter {
  private static final int FRAMES = 40;

  @Override
  public String convert(ILoggingEvent event) {
    StringBuilder text = new StringBuilder();
    for (IThrowableProxy thrown = event.getThrowableProxy();
        thrown != null;
        thrown = thrown.getCause()) {
      text.append(text.isEmpty() ? "" : "caused by ").append(thrown.getClassName()).append('\n');
      StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
      int shown = Math.min(FRAMES, frames.length - thrown.getCommonFrames());
      for (int frame = 0; frame < shown; frame++) {
        text.append("    ").append(frames[frame].getSTEAsString()).append('\n');
      }
    }
    return text.toString();
  }
}
