package salon.testkit.withoutconsent;

import salon.testkit.ValidCard;

/// Its package has all texts of the valid card except that of the consent.
public final class ConsentWithoutText extends ValidCard {}
