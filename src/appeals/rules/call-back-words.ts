/*
 * Words that are told apart on a bad line by somebody of eighty: plain things, no two that sound alike, none that needs
 * spelling. There are 256, so that three of them are one of 16.7 million.
 */
const WORDS = `
acorn almond amber anchor ankle apple apron arrow atlas autumn badger bakery balcony ballet bamboo banana banjo barley
basket beacon beaver bedroom beetle bicycle biscuit blanket blossom bonfire border bottle bracelet bramble breakfast bridge
bronze bucket buffalo bungalow butter button cabbage cabin cactus camel camera candle canoe canvas captain caravan carpet
carrot cartoon castle cathedral cedar cello chalk cherry chimney chocolate cinema circus clarinet clover cobweb coconut
coffee comet compass concert copper coral cottage cotton cradle crayon cricket crimson crocus crystal cucumber cupboard
curtain cushion daffodil dairy daisy dancer desert diamond dinner dolphin donkey dragon drawer drummer eagle elbow
elephant emerald engine evening falcon farmer feather fiddle finger flamingo forest fountain galaxy gallery garden garlic
gazebo giraffe glacier goblet gondola granite grape gravel guitar hammer hamster harbour harvest hazel hedgehog helmet
heron holiday honey iceberg igloo indigo island ivory jacket jasmine jelly jigsaw jungle kangaroo kettle kitchen kitten
ladder lagoon lantern laundry lavender lemon leopard lettuce library lilac lobster magnet mango maple marble market meadow
melon mirror monkey mountain muffin museum mushroom napkin nettle nutmeg oasis ocean olive onion opera orange orchard
orchid otter oyster paddle palace panda panther parade parcel parrot parsley pasture peacock peanut pebble pelican pencil
penguin pepper piano picnic pigeon pillow pilot planet plaster pocket poppy potato pumpkin puppet purple puzzle pyramid
quarry rabbit radio radish rainbow raisin raspberry ribbon river robin rocket saddle sailor salad salmon sandal saucer
scarlet shadow shovel silver spanner spider spinach sponge squirrel statue sunset teapot temple tiger tractor trumpet tulip
tunnel turtle velvet violin walnut zebra
`
  .trim()
  .split(/\s+/);

/** A power of two, so that every word is as likely as every other when one byte chooses it. */
export const CALL_BACK_WORDS: readonly string[] = WORDS;
export const CALL_BACK_LENGTH = 3;

/** Three words as three random bytes choose them. */
export function callBackWord(random: Uint8Array): string {
  if (random.length !== CALL_BACK_LENGTH) throw new RangeError('Three bytes choose three words.');
  return [...random].map((byte) => CALL_BACK_WORDS[byte]).join(' ');
}

/**
 * What somebody typed, as it was said to them: three words in small letters, whatever stands between them. Anything else
 * is read too, as words nobody ever made, so that it is answered like every wrong one.
 */
export function spokenWord(typed: string): string {
  return typed
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part !== '')
    .slice(0, CALL_BACK_LENGTH + 1)
    .join(' ');
}

/** More than an officer rings in a day, and few enough that nobody makes the guessing easy. */
export const CALL_BACK_WORDS_A_DAY = 40;

/** What one place may try in ten minutes: the slips of a household, and no search. */
export const CALL_BACK_TRIES = { tries: 12, seconds: 600 } as const;
