import type { Translation } from '../translation';

export const specialties: Translation<'specialties'> = {
  name: {
    cardiology: 'أمراض القلب',
    'dental-surgery': 'جراحة الأسنان',
    dermatology: 'الأمراض الجلدية',
    ent: 'الأنف والأذن والحنجرة',
    'eye-surgery': 'جراحة العيون',
    fertility: 'الخصوبة',
    gastroenterology: 'الجهاز الهضمي',
    neurology: 'طب الأعصاب',
    oncology: 'الأورام',
    orthopaedics: 'جراحة العظام',
    'plastic-surgery': 'الجراحة التجميلية',
    urology: 'المسالك البولية',
  },
  doctors: {
    cardiology: 'أطباء القلب',
    'dental-surgery': 'جرّاحو الأسنان',
    dermatology: 'أطباء الجلد',
    ent: 'أطباء الأنف والأذن والحنجرة',
    'eye-surgery': 'جرّاحو العيون',
    fertility: 'أطباء الخصوبة',
    gastroenterology: 'أطباء الجهاز الهضمي',
    neurology: 'أطباء الأعصاب',
    oncology: 'أطباء الأورام',
    orthopaedics: 'أطباء العظام',
    'plastic-surgery': 'جرّاحو التجميل',
    urology: 'أطباء المسالك البولية',
  },
};
