package salon.panel.frame;

import java.util.UUID;

/// What surrounds a page of the panel: who is signed in, and the menu.
///
/// @param member the name of the signed-in staff member
/// @param centre the slug of the chosen centre
public record PageFrame(PageContext context, String member, String centre, UUID centreId, Menu menu) {
    /// Address of the server-sent events that the page listens to.
    public String events() {
        return context.root() + "/live/" + centre;
    }
}
