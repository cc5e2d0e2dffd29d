import type { Role } from '../../shared/rules/schema'
import type { SamplePerson } from './person'

const PREFIX: Partial<Record<Role, string>> = { doctor: 'D', nurse: 'N', pharmacist: 'HY', technician: 'HJ' }

const member = (
  number: number, key: string, name: string, role: Role, title: string, department: string, since: string, born: string,
): SamplePerson => {
  const prefix = PREFIX[role]
  return { key, name, role, title, department, since, born, code: prefix ? `${prefix}999999${String(number).padStart(6, '0')}` : null }
}

export const clinicPeople: readonly SamplePerson[] = [
  member(21, 'han-xuemei', '韩雪梅', 'settlement-auditor', '医保专员', '医保办', '2020-03-02', '19840717'),
  member(22, 'tong-zhiyuan', '仝志远', 'doctor', '主治医师', '康复理疗科', '2018-05-07', '19770311'),
  member(23, 'yue-siyu', '乐思雨', 'technician', '康复治疗师', '康复理疗科', '2022-07-04', '19950826'),
  member(24, 'miao-guodong', '缪国栋', 'doctor', '副主任医师', '全科', '2015-09-01', '19680504'),
  member(25, 'xian-baoshan', '冼宝山', 'doctor', '主治医师', '中医科', '2016-04-11', '19741202'),
  member(26, 'sun-chun', '孙𬭚', 'doctor', '主治医师', '全科', '2021-06-15', '19881009'),
  member(27, 'narenhua', '娜仁花', 'nurse', '主管护师', '护理部', '2017-02-20', '19810623'),
  member(28, 'bayaer', '巴雅尔', 'doctor', '主治医师', '中医科', '2019-08-05', '19830415'),
  member(29, 'moqi-lin', '万俟琳', 'pharmacist', '主管药师', '药房', '2020-11-16', '19860128'),
  member(30, 'wuyunqimuge', '乌云其木格', 'technician', '检验师', '检验室', '2021-03-22', '19900918'),
  member(31, 'gao-hongxia', '高红霞', 'nurse', '护师', '护理部', '2022-10-10', '19930705'),
  member(32, 'guo-hongwei', '郭宏伟', 'doctor', '住院医师', '康复理疗科', '2023-07-03', '19940221'),
  member(33, 'chen-yujie', '陈玉洁', 'pharmacist', '药师', '药房', '2023-04-17', '19951113'),
  member(34, 'aodenggerile', '敖登格日勒', 'nurse', '护师', '护理部', '2024-01-08', '19970330'),
  member(35, 'liu-jianjun', '刘建军', 'settlement-auditor', '医保专员', '医保办', '2019-05-20', '19790816'),
]
