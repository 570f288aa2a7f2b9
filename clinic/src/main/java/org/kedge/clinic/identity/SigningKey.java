// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.UUID;
import org.kedge.clinic.database.CannotStart;
import org.kedge.clinic.database.DataFolder;

/// The key that signs tokens: made at the first start, kept in the data folder.
final class SigningKey {
  private static final int BITS = 2048;

  private SigningKey() {}

  static RSAKey of(DataFolder data) {
    try {
      return RSAKey.parse(data.secret("token-signing-key", SigningKey::make));
    } catch (ParseException unreadable) {
      throw new CannotStart(
          "the key in %s cannot be read; move the file away and a new one will be made"
              .formatted(data.path("secret", "token-signing-key")),
          unreadable);
    }
  }

  private static String make() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyID(UUID.randomUUID().toString())
          .generate()
          .toJSONString();
    } catch (JOSEException impossible) {
      throw new IllegalStateException("every Java makes RSA keys", impossible);
    }
  }
}
