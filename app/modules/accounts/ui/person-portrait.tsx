import { Portrait } from '~/ui/portrait';
import { photoPath } from '../photo';

type PersonPortraitProps = {
  id: string;
  name: string;
  photoId: string | null;
  size?: 'normal' | 'large' | 'small';
};

/** Somebody's picture where there is one, initials otherwise. */
export function PersonPortrait({ photoId, size = 'normal', ...person }: PersonPortraitProps) {
  const src = photoId ? photoPath(photoId, size === 'large' ? 'page' : 'list') : null;
  return <Portrait {...person} size={size} src={src} />;
}
