import { Papers } from './Papers'
import { usePapers } from './papers-context'
import { ScanLinks } from './ScanLinks'
import type { Owner } from './use-adding'

/** `named`: the scans the agency knows it by; `closed`: none is added any more. */
export type ToldProps = Owner & { about: string; named: readonly string[]; closed?: boolean }

/** The scans of what the agency is told of: those of another device beside those added here. */
export const ToldPapers = ({ of, institution, about, named, closed = false }: ToldProps) => {
  const own = usePapers(of)
  const others = named.filter((content) => !own.some((it) => it.content === content))
  return (
    <>
      <ScanLinks scans={others.map((content) => ({ name: `${about}扫描件`, content, institution }))} none="" />
      <Papers of={of} institution={institution} about={about} small closed={closed} />
    </>
  )
}
