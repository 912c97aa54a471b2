import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { found, requireViewer } from '~/http/guards.server';
import { openNotification } from '~/modules/notifications/index.server';
import { isId } from '~/shared/id';

/** The way from a message to its page; who opens it has read it. */
export async function loader(args: LoaderFunctionArgs) {
  const { email } = await requireViewer(args);
  const { scope } = args.context;
  const { id } = args.params;
  const zone = await scope.zone();
  const reader = { locale: scope.locale, timeZone: zone.name, email };
  return redirect(found(isId(id) ? await openNotification(scope.db, reader, id) : null));
}
