// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/library.h"
#include "tests/support/journals.h"
#include "ui/learn/careplancard.h"
#include "ui/learn/helpreader.h"
#include "ui/widgets/growingtextedit.h"

#include <QFile>
#include <QPrinter>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

class CarePlanTest : public test::JournalTest
{
protected:
    CarePlanTest() : m_journal{newJournal()} {}

    static GrowingTextEdit &field(const QWidget &card, const QString &label)
    {
        for (auto *one : card.findChildren<GrowingTextEdit *>())
            if (one->accessibleName() == label)
                return *one;
        throw std::runtime_error{"no such field: " + label.toStdString()};
    }

    std::unique_ptr<Journal> m_journal;
};

} // namespace

TEST_F(CarePlanTest, is_kept_in_the_journal)
{
    {
        CarePlanCard card{*m_journal};
        field(card, u"Whom I call"_s).setText(u"Ana, 020 1234"_s);
        field(card, u"Where I go"_s).setText(u"The harbour"_s);
    }
    m_journal.reset();
    m_journal = reopened();

    EXPECT_EQ(m_journal->carePlan(), (CarePlan{u"Ana, 020 1234"_s, {}, u"The harbour"_s}));
}

TEST_F(CarePlanTest, shows_what_was_written_before)
{
    ASSERT_TRUE(m_journal->save(CarePlan{{}, u"Walking"_s, {}}).has_value());
    const CarePlanCard card{*m_journal};

    EXPECT_EQ(card.plan().helps, u"Walking"_s);
}

TEST_F(CarePlanTest, says_what_is_wrong_with_a_part_that_is_too_long)
{
    CarePlanCard card{*m_journal};
    field(card, u"What helps"_s).setText(QString{CarePlan::longest + 1, u'a'});
    card.keepNow();

    EXPECT_TRUE(m_journal->carePlan().isEmpty());
    EXPECT_EQ(card.plan().helps.size(), CarePlan::longest + 1);
}

TEST_F(CarePlanTest, can_be_printed)
{
    ASSERT_TRUE(m_journal->save(CarePlan{u"Ana *always*"_s, u"Tea"_s, u"The harbour"_s}).has_value());
    const CarePlanCard card{*m_journal};
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path(u"plan.pdf"_s));
    card.print(printer);
    QFile file{path(u"plan.pdf"_s)};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));

    EXPECT_TRUE(file.read(4) == "%PDF");
}

TEST_F(CarePlanTest, stands_on_the_help_page_of_an_open_journal_only)
{
    const library::Library library{QLocale{QLocale::English}};
    HelpReader locked{library};
    EXPECT_EQ(locked.findChild<CarePlanCard *>(), nullptr);
    HelpReader open{library};
    open.addCarePlan(*m_journal);

    EXPECT_NE(open.findChild<CarePlanCard *>(), nullptr);
}

} // namespace mooring::ui
