// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.Collections;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The same work on several threads.
final class Parallel {
  private Parallel() {}

  /// Runs the work once a thread and waits for all; one thread is the caller's own.
  static void run(int threads, Runnable work) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, was " + threads);
    }
    if (threads == 1) {
      work.run();
      return;
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<Object> each :
          pool.invokeAll(Collections.nCopies(threads, Executors.callable(work)))) {
        each.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while others worked", interrupted);
    } catch (ExecutionException fault) {
      throw new IllegalStateException("a thread failed", fault.getCause());
    }
  }
}
