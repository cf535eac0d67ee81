// A small bot on discord.js, for DiscordJsTest: "node discord-js-bot.js REST_ADDRESS", with its token in DISCORD_TOKEN.
"use strict";
const { Client, Events, GatewayIntentBits, MessageFlags } = require("discord.js");

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
  rest: { api: process.argv[2] },
});

client.once(Events.ClientReady, async () => {
  await client.application.commands.set([{
    name: "greet",
    description: "Greets somebody",
    options: [{ type: 3, name: "whom", description: "A name", required: true }],
  }]);
});

client.on(Events.InteractionCreate, async interaction => {
  if (!interaction.isChatInputCommand()) return;
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await interaction.editReply(`Good day, ${interaction.options.getString("whom")}`);
});

client.on(Events.MessageCreate, async message => {
  if (!message.author.bot && message.mentions.has(client.user)) await message.reply("You called?");
});

client.login(process.env.DISCORD_TOKEN);
