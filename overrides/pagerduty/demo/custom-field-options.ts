/** What a field with fixed values offers to choose from. */

import type { Account, Behaviour, DemoAnswer, DemoCall } from "../../../runtime/demo/types.ts";
import { type CustomField, type FieldOption, findField, findOption, saveField } from "./custom-field.ts";
import { checkField } from "./custom-field-rules.ts";
import { type Fields, fieldsOf, invalid, sentAs, stamp, textOf } from "./fields.ts";

export const customFieldOptionBehaviours: Record<string, Behaviour> = {
  listCustomFieldsFieldOptions: listOptions,
  listIncidentTypeCustomField: listOptions,
  getIncidentTypeCustomFieldFieldOptions: getOption,
  createCustomFieldsFieldOption: createOption,
  createIncidentTypeCustomFieldFieldOptions: createOption,
  updateCustomFieldsFieldOption: updateOption,
  updateIncidentTypeCustomFieldFieldOption: updateOption,
  deleteCustomFieldsFieldOption: deleteOption,
  deleteIncidentTypeCustomFieldFieldOption: deleteOption,
};

export function makeOption(account: Account, sent: Fields): FieldOption {
  const { data_type, value } = fieldsOf(sent["data"]);
  const at = stamp(account.now());
  return {
    id: account.makeId("field_option"),
    type: "field_option",
    data: { data_type: textOf(data_type), value: textOf(value) },
    created_at: at,
    updated_at: at,
  };
}

/** The field with the options that were sent and no others: those with an ID as they are called now, the rest new. */
export function upsertOptions(account: Account, field: CustomField, sent: Fields[]): CustomField {
  const changed = sent.reduce<CustomField>(
    (before, { id, data }) => (id === undefined ? before : change(account, before, id, data)),
    field,
  );
  const field_options = sent.map(
    (one) => changed.field_options.find(({ id }) => id === one["id"]) ?? makeOption(account, one),
  );
  return { ...changed, field_options };
}

function listOptions(call: DemoCall): DemoAnswer {
  return { status: 200, json: { field_options: findField(call).field_options } };
}

function getOption(call: DemoCall): DemoAnswer {
  return { status: 200, json: { field_option: findOption(call, findField(call)) } };
}

function createOption(call: DemoCall): DemoAnswer {
  const field = findField(call);
  const field_option = makeOption(call.account, sentAs(call, "field_option"));
  save(call, { ...field, field_options: [...field.field_options, field_option] });
  return { status: 201, json: { field_option } };
}

function updateOption(call: DemoCall): DemoAnswer {
  const field = findField(call);
  const { id } = findOption(call, field);
  const changed = save(call, change(call.account, field, id, sentAs(call, "field_option")["data"]));
  return { status: 200, json: { field_option: findOption(call, changed) } };
}

function deleteOption(call: DemoCall): DemoAnswer {
  const field = findField(call);
  const { id } = findOption(call, field);
  save(call, { ...field, field_options: field.field_options.filter((one) => one.id !== id) });
  return { status: 204 };
}

function save({ account }: DemoCall, field: CustomField): CustomField {
  const touched = { ...field, updated_at: stamp(account.now()) };
  checkField(account, touched);
  return saveField(account, touched);
}

/** A default follows the option that it names. */
function change(account: Account, field: CustomField, id: unknown, sent: unknown): CustomField {
  const option = field.field_options.find((one) => one.id === id);
  if (option === undefined) throw invalid("Field option not found");
  const { data_type, value } = fieldsOf(sent ?? option.data);
  const data = { data_type: textOf(data_type), value: textOf(value) };
  const rename = (one: unknown) => (one === option.data.value ? data.value : one);
  const { default_value } = field;
  return {
    ...field,
    default_value: Array.isArray(default_value) ? default_value.map(rename) : rename(default_value),
    field_options: field.field_options.map((one) =>
      one === option ? { ...option, data, updated_at: stamp(account.now()) } : one,
    ),
  };
}
