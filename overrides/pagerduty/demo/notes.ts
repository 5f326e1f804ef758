import type { Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { inPath, invalid, sentAs, stamp, textOf } from "./fields.ts";
import { agentOf, byWhom, findIncident, saveIncident, startAct } from "./incident.ts";
import { record } from "./log-entries.ts";

const MOST_NOTES = 2000;

export const noteBehaviours: Record<string, Behaviour> = {
  listIncidentNotes(call) {
    return { status: 200, json: { notes: notesOf(call).list() } };
  },

  createIncidentNote(call) {
    const act = startAct(call);
    const incident = findIncident(call);
    const content = readContent(call);
    const notes = notesOf(call);
    if (notes.list().length >= MOST_NOTES) throw invalid(`An incident cannot have more than ${MOST_NOTES} notes`);
    const note = notes.put({
      id: call.account.makeId("note"),
      user: agentOf(act, incident),
      channel: { summary: "The PagerDuty website or APIs" },
      content,
      created_at: act.at,
      updated_at: act.at,
    });
    const noted = { ...act, channel: { type: "note", summary: content } };
    record(noted, incident, "annotate", `Note added${byWhom(act)}`, { note: content });
    saveIncident(act, incident);
    return { status: 200, json: { note } };
  },

  updateIncidentNote(call) {
    startAct(call);
    const changed = { ...findNote(call), content: readContent(call), updated_at: stamp(call.account.now()) };
    return { status: 200, json: { note: notesOf(call).put(changed) } };
  },

  deleteIncidentNote(call) {
    notesOf(call).delete(findNote(call).id);
    return { status: 204 };
  },
};

const notesOf = (call: DemoCall) => call.account.collection(`incidents/${findIncident(call).id}/notes`);

const findNote = (call: DemoCall): Entity =>
  call.account.find(`incidents/${findIncident(call).id}/notes`, inPath(call, "note_id"));

function readContent(call: DemoCall): string {
  const content = textOf(sentAs(call, "note")["content"]);
  if (content.trim() === "") throw invalid("Content cannot be empty");
  return content;
}
