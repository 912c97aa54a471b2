import type { Translation } from '../translation';

export const specialties: Translation<'specialties'> = {
  name: {
    cardiology: 'Cardiología',
    'dental-surgery': 'Cirugía dental',
    dermatology: 'Dermatología',
    ent: 'Oído, nariz y garganta',
    'eye-surgery': 'Cirugía ocular',
    fertility: 'Fertilidad',
    gastroenterology: 'Gastroenterología',
    neurology: 'Neurología',
    oncology: 'Oncología',
    orthopaedics: 'Traumatología y ortopedia',
    'plastic-surgery': 'Cirugía plástica',
    urology: 'Urología',
  },
  doctors: {
    cardiology: 'Médicos del corazón',
    'dental-surgery': 'Cirujanos dentales',
    dermatology: 'Médicos de la piel',
    ent: 'Médicos de oído, nariz y garganta',
    'eye-surgery': 'Cirujanos oculares',
    fertility: 'Médicos de fertilidad',
    gastroenterology: 'Médicos del aparato digestivo',
    neurology: 'Neurólogos',
    oncology: 'Médicos del cáncer',
    orthopaedics: 'Traumatólogos y ortopedas',
    'plastic-surgery': 'Cirujanos plásticos',
    urology: 'Urólogos',
  },
};
