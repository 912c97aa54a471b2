import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { setFlash } from '~/http/flash.server';
import { formReply } from '~/http/forms.server';
import { found, requireViewer } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useSubmitting } from '~/http/page-form';
import { readForm } from '~/http/read-form.server';
import { useTranslations } from '~/messages/translations';
import { guestFormSchema } from '~/modules/appointments';
import {
  getAppointment,
  getConsultation,
  inviteGuest,
  resendInvitation,
  revokeGuest,
} from '~/modules/appointments/index.server';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { isId } from '~/shared/id';
import { Button } from '~/ui/button';
import { Fact, Facts } from '~/ui/facts';
import { Acts, Stack, Wrap } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { Crumb, PageHead } from '~/ui/page-head';
import { InviteForm } from './invite-form';
import { refusal } from './refusal';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('guests.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  const { db } = args.context.scope;
  const id = found(isId(args.params.id) ? args.params.id : null);
  const visit = found(await getAppointment(db, id));
  const consultation = found(await getConsultation(db, id));
  // There is nobody to bring along to a visit without a room, or after it.
  if (visit.mode !== 'video') throw new Response('not_found', { status: 404 });
  return { visit, guest: consultation.guest, open: visit.status === 'confirmed' };
}

export async function action(args: ActionFunctionArgs) {
  await requireViewer(args);
  const { scope } = args.context;
  const id = found(isId(args.params.id) ? args.params.id : null);
  const sent = await readForm(args.request);
  const intent = sent.get('intent');
  if (intent === 'revoke' || intent === 'resend') {
    const done = await (intent === 'revoke' ? revokeGuest : resendInvitation)(scope.db, id);
    if (!done.ok && done.error.code === 'not_found' && intent === 'revoke')
      throw new Response('not_found', { status: 404 });
    const words = intent === 'revoke' ? 'guestRevoked' : 'guestMailed';
    await setFlash(
      scope,
      done.ok ? { kind: 'done', key: words } : { kind: 'note', key: refusal(done.error).notice },
    );
    return redirect(
      intent === 'revoke' && done.ok ? `/appointments/${id}` : `/appointments/${id}/guest`,
      303,
    );
  }
  const form = parseWithZod(sent, { schema: guestFormSchema });
  if (form.status !== 'success') return formReply(form);
  const invited = await inviteGuest(scope.db, id, form.value);
  if (!invited.ok) {
    if (invited.error.code === 'not_found') throw new Response('not_found', { status: 404 });
    return formReply(form, refusal(invited.error));
  }
  await setFlash(scope, { kind: 'done', key: 'guestInvited' });
  return redirect(`/appointments/${id}`, 303);
}

export default function GuestPage() {
  const t = useTranslations('guests');
  const { visit, guest, open } = useLoaderData<typeof loader>();
  const living = guest && !guest.declined;
  return (
    <Wrap last>
      <Crumb to={`/appointments/${visit.id}`} label={t('back')}>
        {t('back')}
      </Crumb>
      <PageHead title={t('title')}>{t(`lead.${visit.viewer}`)}</PageHead>
      <Stack gap={6}>
        {guest?.declined ? <Notice>{t('declined', { name: guest.name })}</Notice> : null}
        {living ? <Invited /> : null}
        {!living && open ? <InviteForm viewer={visit.viewer} /> : null}
        {!living && !open ? <p>{t('over')}</p> : null}
      </Stack>
    </Wrap>
  );
}

function Invited() {
  const t = useTranslations('guests');
  const { guest, open } = useLoaderData<typeof loader>();
  const { moment } = useReader();
  const busy = useSubmitting();
  if (!guest) return null;
  return (
    <>
      <Facts>
        <Fact label={t('name')}>
          <bdi>{guest.name}</bdi>, {t(`role.${guest.role}`)}
        </Fact>
        {guest.email ? (
          <Fact label={t('email')}>
            <bdi>{guest.email}</bdi>
          </Fact>
        ) : null}
        <Fact label={t('mailed')}>{moment(guest.lastSentAt)}</Fact>
      </Facts>
      <Form method="post">
        <Acts>
          {open && guest.sendsLeft > 0 ? (
            <Button name="intent" value="resend" variant="secondary" busy={busy}>
              {t('resend')}
            </Button>
          ) : null}
          <Button name="intent" value="revoke" variant="stop" busy={busy}>
            {t('revoke')}
          </Button>
        </Acts>
      </Form>
      <p className="small soft">{t('revokeText')}</p>
    </>
  );
}
