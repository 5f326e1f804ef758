import { product } from "../../generated/pingera/index.ts";
import { describeStory } from "../support/describe-story.ts";

describeStory(product, "story-pingera");
