package salon.panel.frame;

import java.util.UUID;

/// What surrounds a page of the panel: who is signed in, and the menu. `centre` is the slug of the chosen one.
public record PageFrame(PageContext sheet, String member, String centre, UUID centreId, Menu menu) {
    public String live() {
        return sheet.root() + "/live/" + centre;
    }
}
