package salon.panel.frame;

import salon.centre.Centre;

/// A part of the menu: a bean of the package whose pages it lists. The higher its `@Priority`, the further up.
public interface MenuSection {
    /// @param section what [PageFrames#of] was called with, so that the entry of the shown page is the current one
    Menu.Section of(PageContext context, Centre centre, String section);
}
