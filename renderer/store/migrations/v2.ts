// Frozen: databases out there were made by exactly this. Rule packs and calendars that were taken in; the rest is as before.
export const v2 = { version: 2, stores: { ruleFiles: 'id' } } as const
