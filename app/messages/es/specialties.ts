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
    cardiology: 'Cardiólogos',
    'dental-surgery': 'Cirujanos dentales',
    dermatology: 'Dermatólogos',
    ent: 'Médicos de oído, nariz y garganta',
    'eye-surgery': 'Cirujanos oculares',
    fertility: 'Especialistas en fertilidad',
    gastroenterology: 'Médicos del aparato digestivo',
    neurology: 'Neurólogos',
    oncology: 'Oncólogos',
    orthopaedics: 'Traumatólogos y ortopedas',
    'plastic-surgery': 'Cirujanos plásticos',
    urology: 'Urólogos',
  },
};
