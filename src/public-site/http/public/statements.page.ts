import { contactView, CRIMESTOPPERS } from '../../../appeals';
import type { Force } from '../../../forces';
import { t, view, type ViewResult } from '../../../web';

/** What we keep, what nobody can read, and what we cannot promise. It claims nothing that is not built. */
export function privacyPage(force: Force | null, now: Date): ViewResult {
  return view('public-site/views/public/privacy.njk', {
    title: t('public-site.privacy.title'),
    description: t('public-site.privacy.lead'),
    email: force?.pressEmail ?? null,
    crimestoppers: contactView(CRIMESTOPPERS, now),
  });
}

export function accessibilityPage(force: Force | null): ViewResult {
  return view('public-site/views/public/accessibility.njk', {
    title: t('public-site.accessibility.title'),
    description: t('public-site.accessibility.lead'),
    email: force?.pressEmail ?? null,
  });
}
