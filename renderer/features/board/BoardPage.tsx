/** `institution` is the id of the institution whose board it is. */
export const BoardPage = ({ institution }: { institution: string }) => <main data-institution={institution}>公示栏</main>
