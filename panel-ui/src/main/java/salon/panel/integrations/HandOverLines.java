package salon.panel.integrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import salon.centre.Centres;
import salon.handover.HandOvers;
import salon.panel.frame.Frame;
import salon.panel.frame.Times;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenants;

/// What the page of a request shows of its hand-overs. The fragment asks for it itself, so that the page need not know
/// of this room. A page is written when its resource has done its part: the tenant is bound anew.
@Named("handOverLines")
@ApplicationScoped
public class HandOverLines {
    private final Tenants tenants;
    private final HandOvers handOvers;
    private final Centres centres;
    private final Times times;

    HandOverLines(Tenants tenants, HandOvers handOvers, Centres centres, Times times) {
        this.tenants = tenants;
        this.handOvers = handOvers;
        this.centres = centres;
        this.times = times;
    }

    public List<HandOverLine> of(UUID request, Frame frame) {
        var tenant = tenants.bySlug(frame.sheet().tenant()).orElseThrow();
        return CurrentTenant.call(tenant, () -> lines(request, frame));
    }

    private List<HandOverLine> lines(UUID request, Frame frame) {
        var zone = centres.byId(frame.centreId()).orElseThrow().zone();
        var moments = times.in(frame.sheet().locale(), zone);
        return handOvers.of(request).stream()
                .map(one -> HandOverLine.of(one, moments))
                .toList();
    }
}
