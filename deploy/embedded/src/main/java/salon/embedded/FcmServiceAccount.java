package salon.embedded;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The service account and the access tokens it was given.
final class FcmServiceAccount {
    static final String PROJECT = "salon-demo";
    private static final String EMAIL = "salon@salon-demo.iam.gserviceaccount.com";

    private final Set<String> accessTokens = ConcurrentHashMap.newKeySet();
    private final KeyPair key = newKey();

    /// The service account file as the Firebase console creates it.
    String json(String baseUrl) {
        var encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
        var pem = "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                .formatted(encoder.encodeToString(key.getPrivate().getEncoded()));
        return Json.write(Map.of(
                "type",
                "service_account",
                "project_id",
                PROJECT,
                "private_key_id",
                "salon-demo-key",
                "private_key",
                pem,
                "client_email",
                EMAIL,
                "client_id",
                "100000000000000000001",
                "auth_uri",
                baseUrl + "/auth",
                "token_uri",
                baseUrl + "/token",
                "universe_domain",
                "googleapis.com"));
    }

    /// OAuth 2.0, JWT bearer grant. The signature is not checked: the platform may hold the account of an earlier
    /// start, whose key is gone.
    Http.Response grant(Map<String, String> form) {
        var isJwt = "urn:ietf:params:oauth:grant-type:jwt-bearer".equals(form.get("grant_type"));
        var parts = form.getOrDefault("assertion", "").split("\\.", -1);
        if (!isJwt || parts.length != 3 || !EMAIL.equals(issuer(parts[1]))) {
            return Http.Response.json(
                    400, Map.of("error", "invalid_grant", "error_description", "Not this account's JWT"));
        }
        var token = "fcm-" + UUID.randomUUID();
        accessTokens.add(token);
        return Http.Response.json(Map.of("access_token", token, "expires_in", 3600, "token_type", "Bearer"));
    }

    boolean knows(String authorization) {
        return authorization.startsWith("Bearer ")
                && accessTokens.contains(authorization.substring("Bearer ".length()));
    }

    private static String issuer(String claims) {
        var json = new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
        return Json.tree(json).path("iss").asText();
    }

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }
}
