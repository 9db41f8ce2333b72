import type { Hono } from 'hono';
import { access, type ApiEnvironment } from './access.ts';
import { findActivity } from './activity.ts';
import { createActivity, type BadField } from './create-activity.ts';
import { detailIn } from './measured.ts';
import { editActivity } from './edit-activity.ts';
import { badRequest, fileTooLarge, json, notFound } from './errors.ts';
import { fieldsOf } from './request-fields.ts';
import { mayReadPrivate, mayWrite } from './scopes.ts';
import type { SandboxState } from './state.ts';
import type { SummaryActivity } from './strava-json.ts';
import { poll } from './upload-processing.ts';
import { takeUpload, uploadAnswer } from './uploads.ts';

const isBad = (answer: object): answer is BadField => 'field' in answer;

/** What changes activities. Strava has no way to delete one. */
export function writeRoutes(routes: Hono<ApiEnvironment>, state: SandboxState): void {
  const writing = { allows: mayWrite, field: 'activity:write_permission' };
  const creating = { ...writing, isNoRead: true };
  const detail = (activity: SummaryActivity, status: number) => json(detailIn(state, activity), status);

  routes.post('/activities', access(state, creating), async (c) => {
    const created = createActivity(state, (await fieldsOf(c.req.raw)).fields);
    return isBad(created) ? badRequest('Activity', created.field, created.code) : detail(created, 201);
  });

  routes.put('/activities/:id', access(state, writing), async (c) => {
    const body = await fieldsOf(c.req.raw);
    const activity = findActivity(state, c.req.param('id'), mayReadPrivate(c.var.scopes));
    if (activity === undefined) return notFound('Activity', 'id');
    const edited = editActivity(state, activity, body);
    return isBad(edited) ? badRequest('Activity', edited.field, edited.code) : detail(edited, 200);
  });

  routes.post('/uploads', access(state, creating), async (c) => {
    const upload = await takeUpload(state, await fieldsOf(c.req.raw));
    if (upload === undefined) return fileTooLarge();
    if (isBad(upload)) return badRequest('Upload', upload.field, upload.code);
    return json(uploadAnswer(state, upload), 201);
  });

  routes.get('/uploads/:id', access(state, writing), (c) => {
    const upload = state.uploads.find(({ id }) => String(id) === c.req.param('id'));
    if (upload === undefined) return notFound('Upload', 'id');
    poll(state, upload);
    return json(uploadAnswer(state, upload));
  });
}
