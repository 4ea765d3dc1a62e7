package salon.tenant;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Chooses the sign-in by path: each tenant has its own realm, code flow for the panel, bearer tokens for the app.
@ApplicationScoped
class TenantOidcConfig implements TenantConfigResolver {
    private static final String ROLES = "realm_access/roles";
    private static final String APP_AUDIENCE = "salon-api";
    private static final String PANEL_AUDIENCE = "salon-panel";
    /// Keycloak's claim: `Bearer` in access tokens, `ID` in ID tokens, `Refresh` in refresh tokens.
    private static final String TYPE = "typ";
    private static final String ACCESS_TOKEN = "Bearer";
    private static final String LOGOUT_TOKEN = "Logout";

    private final Tenants tenants;
    private final Secrets secrets;
    private final String platform;
    private final boolean isSecure;

    TenantOidcConfig(Tenants tenants, Secrets secrets, @ConfigProperty(name = "salon.platform-url") URI platform) {
        this.tenants = tenants;
        this.secrets = secrets;
        this.platform = platform.toString().replaceFirst("/+$", "");
        this.isSecure = "https".equalsIgnoreCase(platform.getScheme());
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        var path = TenantPath.of(request.normalizedPath());
        if (path.isEmpty()) {
            return Uni.createFrom().item(disabled());
        }
        return context.runBlocking(() -> configuration(path.get()));
    }

    OidcTenantConfig configuration(TenantPath path) {
        var tenant = tenants.bySlug(path.tenant()).orElse(null);
        return tenant == null ? disabled() : configuration(tenant, path);
    }

    private OidcTenantConfig configuration(Tenant tenant, TenantPath path) {
        return switch (path.area()) {
            case "panel" -> panel(tenant, path);
            case "api", "ws" -> app(tenant);
            case "admin" -> administration(tenant);
            case "logout" -> logout(tenant);
            default -> disabled();
        };
    }

    private OidcTenantConfig app(Tenant tenant) {
        return OidcTenantConfig.authServerUrl(tenant.issuer())
                .tenantId(tenant.slug() + "-app")
                .applicationType(ApplicationType.SERVICE)
                .clientId("salon-mobile")
                .token()
                .issuer(tenant.issuer())
                .audience(APP_AUDIENCE)
                .requiredClaims(TYPE, ACCESS_TOKEN)
                .principalClaim("sub")
                // Tokens are checked by their signature: a worthless one must not cost a call to the realm.
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end()
                .build();
    }

    /// Scripts of the dealer group: a bearer token for the panel, got by whatever client the realm has for it.
    private OidcTenantConfig administration(Tenant tenant) {
        return OidcTenantConfig.authServerUrl(tenant.issuer())
                .tenantId(tenant.slug() + "-admin")
                .applicationType(ApplicationType.SERVICE)
                .clientId(tenant.panelClientId())
                .roles(Source.accesstoken, ROLES)
                .token()
                .issuer(tenant.issuer())
                .audience(PANEL_AUDIENCE)
                .requiredClaims(TYPE, ACCESS_TOKEN)
                .principalClaim("sub")
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end()
                .build();
    }

    /// What the realm itself sends, see [BackChannelLogout].
    private OidcTenantConfig logout(Tenant tenant) {
        return OidcTenantConfig.authServerUrl(tenant.issuer())
                .tenantId(tenant.slug() + "-logout")
                .applicationType(ApplicationType.SERVICE)
                .clientId(tenant.panelClientId())
                .token()
                .issuer(tenant.issuer())
                .audience(tenant.panelClientId())
                .requiredClaims(TYPE, LOGOUT_TOKEN)
                .principalClaim("sub")
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end()
                .build();
    }

    /// Addresses that the realm sends browsers back to are those of `salon.platform-url`, whatever host the browser has
    /// asked for.
    private OidcTenantConfig panel(Tenant tenant, TenantPath path) {
        return OidcTenantConfig.authServerUrl(tenant.issuer())
                .tenantId(tenant.slug() + "-panel")
                .applicationType(ApplicationType.WEB_APP)
                .clientId(tenant.panelClientId())
                .credentials(secrets.decrypt(tenant.id(), tenant.panelClientSecret()))
                .roles(Source.accesstoken, ROLES)
                .token()
                .issuer(tenant.issuer())
                .audience(tenant.panelClientId())
                .principalClaim("sub")
                .refreshExpired()
                .end()
                .authentication()
                .redirectPath(platform + path.root() + "/signed-in")
                .forceRedirectHttpsScheme(isSecure)
                .restorePathAfterRedirect()
                .cookiePath(path.root())
                .cookieForceSecure(isSecure)
                .pkceRequired()
                .verifyAccessToken()
                .sessionAgeExtension(Duration.ofHours(8))
                .end()
                .build();
    }

    private static OidcTenantConfig disabled() {
        return OidcTenantConfig.builder().tenantId("nobody").disableTenant().build();
    }
}
