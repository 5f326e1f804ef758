import { product } from "../../generated/pagerduty/index.ts";
import { describeStory } from "../support/describe-story.ts";

describeStory(product, "story");
