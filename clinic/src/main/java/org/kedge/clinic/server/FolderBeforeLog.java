// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import java.nio.file.Path;
import org.kedge.clinic.database.DataFolder;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/// Makes the data folder, closed to other people, before the log makes it open to them.
final class FolderBeforeLog
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    DataFolder.prepare(Path.of(event.getEnvironment().getRequiredProperty("kedge.data")));
  }

  @Override
  public int getOrder() {
    return LoggingApplicationListener.DEFAULT_ORDER - 1;
  }
}
