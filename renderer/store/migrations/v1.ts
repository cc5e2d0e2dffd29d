// Frozen: databases out there were made by exactly this. Only what is queried is indexed, and never an identity.
export const v1 = {
  version: 1,
  stores: {
    institutions: 'id',
    people: 'id, institution',
    posts: 'id, person, institution',
    decisions: 'id, person',
    amendments: 'id, person',
    restorations: 'id, person',
    measures: 'id',
    resumptions: 'id, person',
    journal: 'seq, &command.id',
    meta: 'id',
  },
} as const
