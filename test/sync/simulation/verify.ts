import { isOpen, type Letter, subjectOf } from '../../../shared/agency/letters'
import { canonicalJson } from '../../../shared/model/canonical'
import type { Machine } from './machine'
import type { SimulatedServer } from './server'
import { changes } from '../../agency/core/changes'

/**
 * Whether a letter that was applied changed nothing: what it wished to remove another letter had removed, and that one's version is
 * the answer. A copy that arrives after its letter was given up may still do so.
 */
const foundItSo = async (letter: Letter, version: number, all: readonly Letter[], server: SimulatedServer): Promise<boolean> => {
  for (const it of all) {
    if (it.id === letter.id || subjectOf(it) !== subjectOf(letter)) continue
    const result = await server.resultOf(it)
    if (result?.result === 'applied' && result.version === version) return true
  }
  return false
}

/** Every letter ended: it was applied, it said nothing that was not so already, or a person gave it up. */
const fates = async (machine: Machine, all: readonly Letter[], server: SimulatedServer): Promise<string[]> => {
  const wrong: string[] = []
  const numbers = machine.letters.map(({ seq }) => seq)
  if (new Set(numbers).size !== numbers.length || Math.max(0, ...numbers) !== numbers.length) wrong.push(`${machine.name}: a letter was lost`)
  for (const letter of machine.letters) {
    const result = await server.resultOf(letter)
    if (isOpen(letter)) wrong.push(`${letter.id} is still ${letter.state}`)
    else if (result?.result === 'applied' && machine.givenUp.has(letter.id) && !(await foundItSo(letter, result.version, all, server))) wrong.push(`${letter.id} was given up and applied`)
    else if (result?.result === 'refused' && !machine.givenUp.has(letter.id)) wrong.push(`${letter.id} was refused and nobody was told`)
  }
  return wrong
}

/** A row changed as often as letters about it were applied, each giving it a version of its own. */
const twice = async (machines: readonly Machine[], server: SimulatedServer): Promise<string[]> => {
  const versions = new Map<string, Set<number>>()
  const wrong: string[] = []
  for (const letter of machines.flatMap((it) => it.letters)) {
    const result = await server.resultOf(letter)
    const of = versions.get(subjectOf(letter)) ?? versions.set(subjectOf(letter), new Set()).get(subjectOf(letter))
    if (result?.result === 'applied') of?.add(result.version)
  }
  for (const letter of machines.flatMap((it) => it.letters)) {
    const row = await server.rowOf(letter)
    // A tombstone that was dropped took its count with it.
    if (row && row.rev > (versions.get(subjectOf(letter))?.size ?? 0)) wrong.push(`${subjectOf(letter)} changed ${row.rev} times for ${versions.get(subjectOf(letter))?.size ?? 0} letters`)
  }
  return [...new Set(wrong)]
}

/** What a device holds that pulls everything anew. */
const truth = async (machine: Machine, server: SimulatedServer): Promise<Map<string, string>> => {
  const device = { institution: '', id: '', name: '', institutions: [...machine.institutions], tokens: [], dismissed: false }
  const page = await changes(server.agency, device, { limit: 1000 })
  return new Map(page.changes.filter((it) => it.op === 'put').map((it) => [`${it.institution}/${it.entity}/${it.id}`, canonicalJson(it.body)]))
}

const unequal = async (machine: Machine, server: SimulatedServer): Promise<string[]> => {
  const there = await truth(machine, server)
  const here = new Map([...machine.sees].map(([key, body]) => [key, canonicalJson(body)]))
  return [...new Set([...there.keys(), ...here.keys()])].filter((it) => there.get(it) !== here.get(it)).map((it) => `${machine.name} sees ${it} as ${here.get(it)}, the agency has ${there.get(it)}`)
}

export const wrongs = async (machines: readonly Machine[], server: SimulatedServer): Promise<string[]> => {
  const [found, all]: [string[], Letter[]] = [[], machines.flatMap((it) => it.letters)]
  for (const machine of machines) found.push(...(await fates(machine, all, server)), ...(await unequal(machine, server)))
  return [...found, ...(await twice(machines, server))]
}
