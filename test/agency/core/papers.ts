import { createHash } from 'node:crypto'
import type { Device, Paper } from '../store/store'
import { type Agency, instantAt, serverTime } from './agency'
import { Refused } from './refused'

const ofDevice = (device: Device, institution: string): void => {
  if (!device.institutions.includes(institution)) throw new Refused('not-allowed', '本设备没有接入这家机构。', 'institution')
}

/** A paper is known by its content: the same one twice is one. */
export const sendPaper = async (agency: Agency, device: Device, asked: { institution: string; sha256: string }, paper: Paper) => {
  ofDevice(device, asked.institution)
  if (createHash('sha256').update(paper.bytes).digest('hex') !== asked.sha256)
    throw new Refused('not-possible', '收到的扫描件与其校验值不符，请重新送出。', 'sha256')
  await agency.store.write([asked.institution], (tx) => tx.putPaper(asked.institution, asked.sha256, paper, instantAt(agency.now())))
  return { ...serverTime(agency), sha256: asked.sha256, bytes: paper.bytes.length }
}

/** As the agency itself may read it. */
export const readPaper = async (agency: Agency, asked: { institution: string; sha256: string }): Promise<Paper> => {
  const paper = await agency.store.read((tx) => tx.paper(asked.institution, asked.sha256))
  if (!paper) throw new Refused('not-found', '经办机构没有这份扫描件。', 'sha256')
  return paper
}

export const fetchPaper = (agency: Agency, device: Device, asked: { institution: string; sha256: string }): Promise<Paper> => {
  ofDevice(device, asked.institution)
  return readPaper(agency, asked)
}
