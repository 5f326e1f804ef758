// @generated from specs/statuspage by `npm run generate`. Do not edit.
import { main } from "../../runtime/main.ts";
import { product } from "./index.ts";

void main(product, process);
