import type { Translation } from '../translation';

export const photo: Translation<'photo'> = {
  title: 'صورتك',
  back: 'الملف الشخصي',
  crumb: 'موقعك الحالي',
  shown: 'تظهر هذه الصورة.',
  initials: 'لا صورة بعد: تظهر مكانها الأحرف الأولى من اسمك.',
  seen: {
    patient: 'لا يراها إلا أنت والأطباء الذين لديك موعد معهم.',
    doctor: 'يراها الجميع في البحث وفي صفحتك.',
  },
  file: 'اختيار صورة',
  fileHint: 'JPEG أو PNG أو WebP، 8 MB على الأكثر. نقصّها لتناسب صورة شخصية ونزيل منها مكان التصوير ووقته.',
  submit: 'عرض هذه الصورة',
  remove: 'إزالة الصورة',
};
