// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "tests/ui/support/controls.h"
#include "ui/settings/look.h"
#include "ui/settings/looksection.h"
#include "ui/settings/writingsection.h"
#include "ui/widgets/motion.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QCheckBox>
#include <QSettings>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

constexpr double wholePixels = 0.05; // the font, which knows the scale, has a whole number of them

class LookTest : public Test
{
protected:
    ~LookTest() override { applyTheme(*qApp, Appearance::Light); }

    const OwnSettings m_settings;
};

} // namespace

TEST_F(LookTest, is_that_of_the_system_at_first) { EXPECT_EQ(savedLook(), Look{}); }

TEST_F(LookTest, is_kept)
{
    const Look look{.appearance = Appearance::Dark, .textScale = 1.5, .reducedMotion = true};

    saveLook(look);

    EXPECT_EQ(savedLook(), look);
}

TEST_F(LookTest, keeps_everything_still_when_asked_to)
{
    applyLook(*qApp, {.reducedMotion = true});
    EXPECT_EQ(motionTime(120), 0);

    applyLook(*qApp, {});
    EXPECT_EQ(motionTime(120), 120);
}

TEST_F(LookTest, keeps_the_appearance_as_a_word)
{
    saveLook({.appearance = Appearance::Light, .textScale = 1.0});

    EXPECT_EQ(QSettings{}.value(u"look/appearance"_s).toString(), u"light"_s);
}

TEST_F(LookTest, is_that_of_the_system_where_nothing_sensible_is_kept)
{
    QSettings{}.setValue(u"look/appearance"_s, u"purple"_s);
    QSettings{}.setValue(u"look/textScale"_s, u"large"_s);

    EXPECT_EQ(savedLook(), Look{});
}

TEST_F(LookTest, stays_within_the_sizes_that_fit)
{
    QSettings{}.setValue(u"look/textScale"_s, 9.0);

    EXPECT_EQ(savedLook().textScale, 2.0);
}

TEST_F(LookTest, is_on_the_screen_as_soon_as_it_is_chosen)
{
    applyTheme(*qApp, Appearance::Light);
    LookSection section;
    section.show();

    named<QAbstractButton>(section, u"Dark"_s)->click();
    named<QAbstractButton>(section, u"150 %"_s)->click();

    EXPECT_TRUE(isDark(QApplication::palette()));
    EXPECT_NEAR(textScale(), 1.5, wholePixels);
    EXPECT_EQ(savedLook(), (Look{.appearance = Appearance::Dark, .textScale = 1.5}));
}

TEST_F(LookTest, is_shown_as_it_was_kept)
{
    saveLook({.appearance = Appearance::Dark, .textScale = 1.75});
    LookSection section;
    section.show();

    EXPECT_TRUE(named<QAbstractButton>(section, u"Dark"_s)->isChecked());
    EXPECT_TRUE(named<QAbstractButton>(section, u"175 %"_s)->isChecked());
}

TEST_F(LookTest, comes_back_when_the_program_starts)
{
    saveLook({.appearance = Appearance::Dark, .textScale = 1.25});

    applySavedLook(*qApp);

    EXPECT_TRUE(isDark(QApplication::palette()));
    EXPECT_NEAR(textScale(), 1.25, wholePixels);
}

TEST_F(LookTest, can_do_without_the_prompt)
{
    WritingSection section;
    section.show();

    named<QCheckBox>(section, u"Show a prompt above the writing"_s)->click();

    EXPECT_TRUE(QSettings{}.value(u"today/promptHidden"_s).toBool());
}

TEST_F(LookTest, knows_that_the_prompt_was_hidden_elsewhere)
{
    WritingSection section;
    section.show();
    section.hide();
    QSettings{}.setValue(u"today/promptHidden"_s, true);

    section.show();

    EXPECT_FALSE(named<QCheckBox>(section, u"Show a prompt above the writing"_s)->isChecked());
}

} // namespace mooring::ui
