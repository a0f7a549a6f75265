import ts from 'typescript';
import { isSpec, visit, type Source } from './sources';

/** language → key with its feature in front → sentence. */
export type Sentences = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What the code says about words. */
export interface Usage {
  /** Keys handed to `t(…)` as they stand. */
  readonly asked: { readonly key: string; readonly where: string }[];
  /** Every piece of text that could be a key, or a code. */
  readonly literals: Set<string>;
  /** Keys and codes put together from pieces: `web.error_page.${kind}.title`, `'tips.kind.' ~ kind`. */
  readonly patterns: RegExp[];
  /** Refusals: out of a catalogue (of that feature) or made on the spot (of any). */
  readonly codes: { readonly code: string; readonly feature: string | null; readonly where: string }[];
}

const FIRST = 'en';

export function sentencesIn(files: readonly Source[]): Sentences {
  const all = new Map<string, Map<string, string>>();
  for (const { path, text } of files) {
    const [, feature, language] = /^src\/([^/]+)\/locales\/([^/]+)\.json$/.exec(path) ?? [];
    if (!feature) continue;
    const spoken = all.get(language) ?? new Map<string, string>();
    for (const [key, sentence] of Object.entries(JSON.parse(text) as Record<string, string>)) {
      spoken.set(`${feature}.${key}`, sentence);
    }
    all.set(language, spoken);
  }
  return all;
}

export function usageIn(files: readonly Source[]): Usage {
  const usage: Usage = { asked: [], literals: new Set(), patterns: [], codes: [] };
  for (const file of files) {
    if (file.path.endsWith('.njk')) readTemplate(file, usage);
    else if (file.path.endsWith('.ts') && !isSpec(file.path)) readCode(file, usage);
  }
  return usage;
}

function readTemplate({ path: where, text }: Source, usage: Usage): void {
  for (const [, , literal] of text.matchAll(/(['"])([a-z][\w.-]*)\1/g)) note(literal, usage);
  for (const [, , key] of text.matchAll(/\bt\(\s*(['"])([^'"]+)\1\s*[,)]/g)) usage.asked.push({ key, where });
}

function readCode(file: Source, usage: Usage): void {
  const feature = file.path.split('/')[1];
  visit(file, (node) => {
    if (ts.isStringLiteralLike(node)) note(node.text, usage);
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) usage.literals.add(node.name.text);
    if (ts.isTemplateExpression(node) && /\w{3}/.test(node.head.text)) usage.patterns.push(patternOf(node));
    if (ts.isCallExpression(node)) readCall(node, feature, file.path, usage);
    if (ts.isNewExpression(node) && node.expression.getText() === 'DomainError') {
      const [code] = node.arguments ?? [];
      if (code && ts.isStringLiteralLike(code))
        usage.codes.push({ code: code.text, feature: null, where: file.path });
    }
  });
}

function readCall(call: ts.CallExpression, feature: string, where: string, usage: Usage): void {
  const [first] = call.arguments;
  const callee = call.expression.getText();
  if (callee === 't' && first && ts.isStringLiteralLike(first)) usage.asked.push({ key: first.text, where });
  if (callee !== 'catalogue' || !first || !ts.isObjectLiteralExpression(first)) return;
  for (const property of first.properties) {
    if (property.name) usage.codes.push({ code: property.name.getText(), feature, where });
  }
}

function note(literal: string, usage: Usage): void {
  usage.literals.add(literal);
  if (literal.includes('.') && literal.endsWith('.'))
    usage.patterns.push(new RegExp(`^${escaped(literal)}.+$`));
}

function patternOf({ head, templateSpans }: ts.TemplateExpression): RegExp {
  const rest = templateSpans.map(({ literal }) => `.+${escaped(literal.text)}`).join('');
  return new RegExp(`^${escaped(head.text)}${rest}$`);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Asked for and never written. */
export function missingSentences(sentences: Sentences, usage: Usage): string[] {
  const english = sentences.get(FIRST) ?? new Map<string, string>();
  const sayable = new Set([...english.keys()].map((key) => /\.errors\.(\w+)$/.exec(key)?.[1]));
  return [
    ...usage.asked
      .filter(({ key }) => !english.has(key))
      .map(({ key, where }) => `${where} asks for "${key}", which en.json does not say.`),
    ...usage.codes
      .filter(({ code, feature }) =>
        feature ? !english.has(`${feature}.errors.${code}`) : !sayable.has(code),
      )
      .map(
        ({ code, feature, where }) =>
          `${where} refuses with "${code}": no ${feature ?? '*'}.errors.${code} in en.json.`,
      ),
  ];
}

/** Written and never asked for. */
export function unusedSentences(sentences: Sentences, usage: Usage): string[] {
  const isUsed = (key: string): boolean => {
    const code = /\.errors\.(\w+)$/.exec(key)?.[1];
    if (code && usage.codes.some((each) => each.code === code)) return true;
    return [key, ...(code ? [code] : [])].some(
      (text) => usage.literals.has(text) || usage.patterns.some((pattern) => pattern.test(text)),
    );
  };
  return [...(sentences.get(FIRST) ?? new Map<string, string>()).keys()]
    .filter((key) => !isUsed(key))
    .map((key) => `"${key}" is written and nobody says it.`);
}

/** Other languages: the same keys both ways (refusals of the console stay English), with the same placeholders. */
export function unlikeTranslations(sentences: Sentences): string[] {
  const english = sentences.get(FIRST) ?? new Map<string, string>();
  return [...sentences]
    .filter(([language]) => language !== FIRST)
    .flatMap(([language, spoken]) => {
      const features = new Set([...spoken.keys()].map(featureOf));
      const missing = [...english.keys()].filter(
        (key) => features.has(featureOf(key)) && !key.includes('.errors.') && !spoken.has(key),
      );
      const stray = [...spoken.keys()].filter((key) => !english.has(key));
      const unlike = [...spoken].filter(
        ([key, sentence]) =>
          english.has(key) && placeholders(sentence) !== placeholders(english.get(key) ?? ''),
      );
      return [
        ...missing.map((key) => `${language} lacks "${key}".`),
        ...stray.map((key) => `${language} has "${key}", which English does not know.`),
        ...unlike.map(([key]) => `${language} fills in other placeholders than English in "${key}".`),
      ];
    });
}

const featureOf = (key: string): string => key.split('.')[0];

const placeholders = (sentence: string): string =>
  [...new Set([...sentence.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name))].sort().join(' ');
