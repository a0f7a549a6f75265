/**
 * Words that ring even where nobody ticked the box (DOMAIN rule 11). They read English only and err on the loud side:
 * a tip that is put on top for nothing costs a minute.
 */
const HAZARDS: readonly RegExp[] = [
  /\b(?:going to|gonna|will|threaten(?:ed|s|ing)? to|wants? to|plan(?:s|ned|ning)? to|try(?:ing)? to) (?:kill|hurt|stab|shoot|murder|harm|burn|poison|rape|attack)\b/,
  /\b(?:kill|hurt|harm) (?:him|her|them|my|your|him ?self|her ?self)self?\b/,
  /\b(?:suicid(?:e|al)|end (?:his|her|their|my) life|take (?:his|her|their|my) own life)\b/,
  /\b(?:has|have|got|with|carr(?:y|ies|ying)) (?:a |an |the )?(?:gun|firearm|pistol|shotgun|knife|machete|bomb|acid|hammer)\b/,
  /\b(?:life|lives) (?:is|are|may be|could be) (?:at risk|in danger)\b/,
  /\bin (?:immediate|great|grave|serious|real) danger\b/,
  /\b(?:held|kept|locked (?:up|in)) against (?:his|her|their|my) will\b/,
  /\b(?:kidnap(?:ped|ping)?|hostage|death threats?)\b/,
  /\b(?:danger|threat) to life\b/,
  /\bfear(?:s|ed|ing)? for (?:his|her|their|my|your) (?:life|lives|safety)\b/,
];

/** True when what was written says that somebody may come to harm. */
export function namesHazard(text: string): boolean {
  const plain = text.toLowerCase().replace(/[’`]/g, "'").replace(/\s+/g, ' ');
  return HAZARDS.some((hazard) => hazard.test(plain));
}
