// Frozen: databases out there were made by exactly this. The administrator's desk; and what the sync keeps, which no journal
// holds. Marks are sought among people who are read anyway: four entries of an index for each person made long lists slow to write.
export const v4 = {
  version: 4,
  stores: {
    people: 'id, institution',
    licences: 'id, person, until', registrations: 'id, person', commitments: 'id, person', talks: 'id, person', trainings: 'id, institution',
    priorNotices: 'id, institution', handlings: 'id, institution', agreements: 'id, institution', principals: 'id, institution',
    letters: 'id, subject, [state+order]', pulled: 'key', pulledPages: 'id', shadows: 'key, table', syncState: 'id',
  },
} as const
