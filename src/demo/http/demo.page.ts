import { appealPaths } from '../../appeals';
import { auditPaths } from '../../audit';
import { casePaths } from '../../cases';
import { tipPaths } from '../../tips';
import { t, view, type ViewResult } from '../../web';
import { demoPaths } from '../demo.paths';
import { DEMO_FORCES, DEMO_PASSWORD, demoOfficer } from '../rules/demo-cast';

const LARKFIELD = 'NM-4471-25';
const HARROW_LANE = 'harrow-lane';

/** A press that changes who one is and leads somewhere, or a link that leads there as whoever one is. */
type Act =
  | { readonly email: string; readonly to: string }
  | { readonly link: 'appeal' | 'tip' | 'return' | 'public'; readonly href: string };

/** The first ten minutes, in the order in which a tip and an appeal meet people. */
const STEPS: readonly { readonly key: string; readonly acts: readonly Act[] }[] = [
  { key: 'appeal', acts: [{ link: 'appeal', href: appealPaths.show('larkfield') }] },
  { key: 'tip', acts: [{ link: 'tip', href: tipPaths.form('larkfield', 3) }] },
  { key: 'return', acts: [{ link: 'return', href: tipPaths.back }] },
  { key: 'read', acts: [{ email: 'officer@northmere.example', to: casePaths.tips(LARKFIELD) }] },
  { key: 'elsewhere', acts: [{ email: 'officer@eastholm.example', to: casePaths.show(LARKFIELD) }] },
  { key: 'edit', acts: [{ email: 'press@northmere.example', to: appealPaths.office(HARROW_LANE) }] },
  { key: 'authorise', acts: [{ email: 'inspector@northmere.example', to: appealPaths.office(HARROW_LANE) }] },
  {
    key: 'publish',
    acts: [
      { email: 'press@northmere.example', to: appealPaths.office(HARROW_LANE) },
      { link: 'public', href: appealPaths.show(HARROW_LANE) },
    ],
  },
  {
    key: 'withdraw',
    acts: [
      { email: 'duty@northmere.example', to: appealPaths.office(HARROW_LANE) },
      { link: 'public', href: appealPaths.show(HARROW_LANE) },
    ],
  },
  { key: 'audit', acts: [{ email: 'auditor@northmere.example', to: auditPaths.log }] },
];

export function demoPage(): ViewResult {
  return view('demo/views/show.njk', {
    title: t('demo.title'),
    rolePath: demoPaths.role(),
    mailPath: demoPaths.mail(),
    password: DEMO_PASSWORD,
    steps: STEPS.map(({ key, acts }) => ({
      title: t(`demo.step.${key}.title`),
      sentence: t(`demo.step.${key}.sentence`),
      acts: acts.map(actView),
    })),
    forces: DEMO_FORCES.map(({ name, officers }) => ({
      name,
      officers: officers.map(({ email, name: officer, does }) => ({ email, name: officer, does })),
    })),
  });
}

function actView(act: Act): object {
  if ('link' in act) return { href: act.href, text: t(`demo.link.${act.link}`) };
  return { ...act, text: t('demo.be', { name: demoOfficer(act.email)?.name ?? '' }) };
}
