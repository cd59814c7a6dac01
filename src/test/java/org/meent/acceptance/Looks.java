package org.meent.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;

/**
 * What a member's device can ask of a page. A run of the stories looks at every page in one; with the system property
 * {@code meent.test.looks} at {@code all}, in every one at every width and in both languages.
 */
enum Looks {
    LIGHT(ColorScheme.LIGHT, Contrast.NO_PREFERENCE, ForcedColors.NONE),
    DARK(ColorScheme.DARK, Contrast.NO_PREFERENCE, ForcedColors.NONE),
    MORE_CONTRAST(ColorScheme.LIGHT, Contrast.MORE, ForcedColors.NONE),
    FORCED_COLORS(ColorScheme.LIGHT, Contrast.NO_PREFERENCE, ForcedColors.ACTIVE);

    private final ColorScheme scheme;
    private final Contrast contrast;
    private final ForcedColors forced;

    Looks(ColorScheme scheme, Contrast contrast, ForcedColors forced) {
        this.scheme = scheme;
        this.contrast = contrast;
        this.forced = forced;
    }

    /** Those to look at a page in, at this width and in this language. */
    static List<Looks> at(int width, String language) {
        if ("all".equals(System.getProperty("meent.test.looks"))) return List.of(values());
        return width == BrowserStory.PHONE && language.equals("nl") ? List.of(LIGHT) : List.of();
    }

    /** Makes the browser ask for it, and for no motion: a colour that is still changing has a contrast of its own. */
    void on(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setContrast(contrast).setForcedColors(forced).setReducedMotion(ReducedMotion.REDUCE));
    }
}
