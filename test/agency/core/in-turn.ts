/** One after the other: a connection of a database answers one question at a time. */
export const inTurn = async <A, B>(of: readonly A[], ask: (it: A) => Promise<B>): Promise<B[]> => {
  const answers: B[] = []
  for (const it of of) answers.push(await ask(it))
  return answers
}
