import { t } from '../web';
import type { AppealTemplate } from './rules/appeal-template';
import type { EditionContent } from './rules/edition-content';

type TemplateContent = Pick<
  EditionContent,
  'headline' | 'standfirst' | 'narrative' | 'advice' | 'victimCallout'
>;

/** What an appeal begins with that is begun from a template: its words, with gaps where only the case knows. */
export function templateWords(template: AppealTemplate): TemplateContent {
  return {
    headline: t(`appeals.template.${template}.headline`),
    standfirst: t(`appeals.template.${template}.standfirst`),
    narrative: t(`appeals.template.${template}.narrative`).split('\n\n'),
    advice: t(`appeals.template.${template}.advice`),
    victimCallout: t(`appeals.template.${template}.callout`),
  };
}
