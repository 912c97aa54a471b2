import type { Translation } from '../translation';

/** What each specialty is called, and its doctors in a heading. */
export const specialties: Translation<'specialties'> = {
  name: {
    cardiology: 'Kardiologie',
    'dental-surgery': 'Zahnchirurgie',
    dermatology: 'Dermatologie',
    ent: 'Hals, Nase, Ohren',
    'eye-surgery': 'Augenchirurgie',
    fertility: 'Kinderwunsch',
    gastroenterology: 'Gastroenterologie',
    neurology: 'Neurologie',
    oncology: 'Onkologie',
    orthopaedics: 'Orthopädie',
    'plastic-surgery': 'Plastische Chirurgie',
    urology: 'Urologie',
  },
  doctors: {
    cardiology: 'Ärztinnen und Ärzte für Herzkrankheiten',
    'dental-surgery': 'Ärztinnen und Ärzte für Zahnchirurgie',
    dermatology: 'Ärztinnen und Ärzte für Hautkrankheiten',
    ent: 'Ärztinnen und Ärzte für Hals, Nase, Ohren',
    'eye-surgery': 'Ärztinnen und Ärzte für Augenchirurgie',
    fertility: 'Ärztinnen und Ärzte für Kinderwunsch',
    gastroenterology: 'Ärztinnen und Ärzte für Magen und Darm',
    neurology: 'Ärztinnen und Ärzte für Neurologie',
    oncology: 'Ärztinnen und Ärzte für Krebserkrankungen',
    orthopaedics: 'Ärztinnen und Ärzte für Orthopädie',
    'plastic-surgery': 'Ärztinnen und Ärzte für Plastische Chirurgie',
    urology: 'Ärztinnen und Ärzte für Urologie',
  },
};
