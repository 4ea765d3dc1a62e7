package salon.testkit.silent;

import salon.testkit.ValidCard;

/// Its own package has all texts of the sound card but one.
public final class ConsentWithoutText extends ValidCard {}
