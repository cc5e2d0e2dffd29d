// Frozen: databases out there were made by exactly this. The administrator's desk; and what the sync keeps, which no journal holds.
export const v4 = {
  version: 4,
  stores: {
    licences: 'id, person, until', registrations: 'id, person', commitments: 'id, person', talks: 'id, person', trainings: 'id, institution',
    priorNotices: 'id, institution', handlings: 'id, institution', agreements: 'id, institution', principals: 'id, institution',
    letters: 'id, subject, [state+order]', pulled: 'key', shadows: 'key, table', syncState: 'id',
  },
} as const
