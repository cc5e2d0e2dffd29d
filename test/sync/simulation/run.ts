import type { Reply } from '../../../shared/agency/verdict'
import { type Chance, chanceOf } from './chance'
import { type Ask, Machine } from './machine'
import { SimulatedServer, type Told } from './server'
import { wrongs } from './verify'
import { wishOf } from './wishes'

type Message = { to: Machine; number: number } & ({ kind: 'ask'; ask: Ask } | { kind: 'told'; told: Told })

const STEPS = 160
const INSTITUTIONS = ['a', 'b']

const status = (of: number): Reply => ({ kind: 'answer', status: of, understood: true, message: '不行', retryAfter: null })

/** A network that drops, delays, doubles and reorders; every step is drawn from the seed. */
class World {
  readonly server: SimulatedServer
  readonly machines: Machine[]
  readonly #chance: Chance
  #air: Message[] = []
  #number = 0
  readonly #arrived = new Set<string>()

  constructor(chance: Chance) {
    this.#chance = chance
    this.server = new SimulatedServer(chance)
    this.machines = [new Machine('one', ['a'], chance), new Machine('two', ['a'], chance), new Machine('chain', INSTITUTIONS, chance)]
  }

  async step(): Promise<void> {
    const chance = this.#chance
    const machine = chance.pick(this.machines) as Machine
    const what = chance.next()
    if (what < 0.22) this.enter(machine)
    else if (what < 0.36) this.ask(machine, machine.startPush())
    else if (what < 0.46) this.ask(machine, machine.startPull())
    else if (what < 0.84) await this.deliver()
    else if (what < 0.88) this.giveUpWaiting(machine)
    else if (what < 0.91) machine.die()
    else if (what < 0.94) machine.now += Math.floor((chance.next() - 0.4) * 400_000_000)
    else if (what < 0.965) machine.attend()
    else if (what < 0.99) await this.server.decide(chance.pick(INSTITUTIONS) ?? 'a', (this.#number += 1), chance)
    else await this.longAfter()
    machine.now += 2000
  }

  /** Nothing stays in the air for so long. */
  async longAfter(): Promise<void> {
    this.#air = []
    await this.server.longAfter()
  }

  enter(machine: Machine): void {
    const { wish, entity } = wishOf(machine, (this.#number += 1), this.#chance)
    machine.enter(wish, entity)
  }

  ask(to: Machine, started: { number: number; ask: Ask } | null): void {
    if (!started) return
    if (this.#chance.happens(0.1)) to.failed(started.number, { kind: 'unreached' })
    else this.#air.push({ to, kind: 'ask', ...started })
  }

  giveUpWaiting(machine: Machine): void {
    const number = this.#chance.pick(machine.waitingFor())
    if (number !== undefined) machine.failed(number, { kind: 'silent' })
  }

  async deliver(): Promise<void> {
    const at = this.#chance.below(this.#air.length)
    const message = this.#air[at]
    if (!message) return
    const fate = this.#chance.next()
    if (fate > 0.12) this.#air = this.#air.filter((_, place) => place !== at)
    if (fate > 0.92) return
    if (message.kind === 'told') return this.tell(message)
    const told: Told = this.#chance.happens(0.08) ? { kind: 'status', status: this.turnedAway(message) } : await this.server.answer(message.to, message.ask)
    this.#arrived.add(`${message.to.name} ${message.number}`)
    if (told.kind !== 'dead') this.#air.push({ to: message.to, number: message.number, kind: 'told', told })
  }

  /** A question is called bad only when no copy of it has arrived or will: a server says so of all of them. */
  turnedAway({ to, number }: Message): number {
    const status = this.#chance.pick([401, 426, 429, 500, 503, 400]) ?? 500
    if (status !== 400) return status
    if (this.#arrived.has(`${to.name} ${number}`)) return 503
    this.#air = this.#air.filter((it) => it.to !== to || it.number !== number)
    return status
  }

  tell({ to, number, told }: Message & { kind: 'told' }): void {
    if (told.kind === 'results') to.results(number, told.results)
    else if (told.kind === 'page') to.page(number, told.page)
    else if (told.kind === 'status') to.failed(number, status(told.status))
  }

  /** The faults stop, the people do not: everything is sent, decided and pulled. What is still in the air arrives late. */
  async calm(): Promise<void> {
    this.server.faults = 0
    for (const message of this.#air) if (message.kind === 'ask') await this.server.answer(message.to, message.ask)
    for (const machine of this.machines) {
      machine.die()
      machine.now += 1e10
    }
    for (let round = 0; round < 400 && this.machines.some((it) => it.open.length > 0); round += 1) {
      for (const machine of this.machines) await this.exchange(machine)
    }
    for (const machine of this.machines) while (await this.pull(machine));
  }

  async exchange(machine: Machine): Promise<void> {
    machine.now += 1e10
    machine.attend()
    const started = machine.startPush()
    if (started) this.tell({ to: machine, number: started.number, kind: 'told', told: await this.server.answer(machine, started.ask) })
    await this.pull(machine)
  }

  async pull(machine: Machine): Promise<boolean> {
    const started = machine.startPull()
    if (!started) return false
    const told = await this.server.answer(machine, started.ask)
    this.tell({ to: machine, number: started.number, kind: 'told', told })
    return told.kind !== 'page' || told.page.more
  }
}

/** One run of a seed; what was wrong at its end, nothing where every promise was kept. */
export const simulate = async (seed: number, steps = STEPS): Promise<string[]> => {
  const chance = chanceOf(seed)
  const world = new World(chance)
  for (const it of INSTITUTIONS) await world.server.open(it)
  world.server.faults = 0.05
  for (let step = 0; step < steps; step += 1) await world.step()
  await world.calm()
  return wrongs(world.machines, world.server)
}
