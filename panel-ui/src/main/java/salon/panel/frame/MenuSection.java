package salon.panel.frame;

import salon.centre.Centre;

/// A part of the menu that belongs to the pages of one room: a bean there. The higher its `@Priority`, the further up.
public interface MenuSection {
    /// @param section what [PageFrames#of] was called with, so that the entry of the shown page is the current one
    Menu.Section of(PageContext sheet, Centre centre, String section);
}
