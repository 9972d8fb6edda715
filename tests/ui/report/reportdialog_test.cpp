// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/demo.h"
#include "core/library/library.h"
#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "tests/ui/support/controls.h"
#include "tests/ui/support/patience.h"
#include "ui/report/pagepreview.h"
#include "ui/report/reportdialog.h"
#include "ui/report/reportentriesmodel.h"
#include "ui/report/reportform.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/workspace.h"
#include "ui/trends/trendspage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::ui;
using testing::IsEmpty;

namespace {

const QDate dialogDay{2025, 11, 13};

class ReportDialogTest : public test::JournalTest
{
protected:
    ReportDialogTest()
    {
        QLocale::setDefault(QLocale{u"en_GB"_s});
        const auto contents =
            test::valueOf(exchange::demoContents(120, dialogDay, journal->checkIn(), QLocale{u"en"_s}));
        EXPECT_TRUE(journal->merge(contents, false));
        sam = journal->relationship(u"Sam"_s)->id;
        dialog = std::make_unique<ReportDialog>(*journal, QStringList{u"Notice"_s}, sam, dialogDay);
        dialog->show();
    }
    void waitForPreview() const
    {
        QSignalSpy drawn{dialog.get(), &ReportDialog::previewed};
        ASSERT_TRUE(drawn.wait(patience));
    }
    QCheckBox *tick(const QString &words) const
    {
        const auto ticks = dialog->form().findChildren<QCheckBox *>();
        for (QCheckBox *tick : ticks)
            if (tick->text() == words)
                return tick;
        return nullptr;
    }
    QByteArray saved() const
    {
        QSignalSpy written{dialog.get(), &ReportDialog::written};
        dialog->savePdf(path(u"report.pdf"_s));
        EXPECT_TRUE(!written.isEmpty() || written.wait(patience));
        QFile file{path(u"report.pdf"_s)};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    std::unique_ptr<Workspace> workspace() const
    {
        return std::make_unique<Workspace>(*journal, library, [] { return dialogDay.startOfDay(); });
    }

    OwnSettings settings;
    const library::Library library{QLocale{u"en"_s}};
    const std::unique_ptr<Journal> journal = newJournal();
    RelationshipId sam{};
    std::unique_ptr<ReportDialog> dialog;
};

} // namespace

TEST_F(ReportDialogTest, shows_how_the_report_will_look)
{
    waitForPreview();
    EXPECT_GE(dialog->preview().pages(), 1);
    EXPECT_FALSE(dialog->preview().pageSize().isEmpty());
}

TEST_F(ReportDialogTest, is_about_the_person_asked_for_and_the_last_three_months_at_first)
{
    const ReportChoices choices = dialog->form().choices();
    EXPECT_EQ(choices.people, std::vector{sam});
    EXPECT_EQ(choices.first, QDate(2025, 8, 14));
    EXPECT_EQ(choices.last, dialogDay);
    EXPECT_THAT(choices.entries, IsEmpty());
}

TEST_F(ReportDialogTest, looks_further_back_when_asked)
{
    dialog->form().span().setCurrentIndex(dialog->form().span().findText(u"All of it"_s));
    EXPECT_EQ(dialog->form().choices().first, journal->rows().front().date());
}

TEST_F(ReportDialogTest, takes_days_of_ones_own)
{
    dialog->form().first().setDate(QDate{2025, 10, 1});
    EXPECT_EQ(dialog->form().span().currentText(), u"Other days"_s);
    EXPECT_EQ(dialog->form().choices().first, QDate(2025, 10, 1));
    EXPECT_EQ(dialog->form().choices().last, dialogDay);
}

TEST_F(ReportDialogTest, follows_what_is_chosen)
{
    waitForPreview();
    const QSize before = dialog->preview().pageSize();
    auto *paper = named<QComboBox>(dialog->form(), u"Paper"_s);
    ASSERT_NE(paper, nullptr);
    paper->setCurrentIndex(1 - paper->currentIndex());
    waitForPreview();
    EXPECT_NE(dialog->preview().pageSize(), before);
}

TEST_F(ReportDialogTest, offers_the_entries_about_those_chosen)
{
    const int aboutSam = dialog->form().entries().rowCount();
    tick(u"Priya"_s)->setChecked(true);
    EXPECT_GT(dialog->form().entries().rowCount(), aboutSam);
}

TEST_F(ReportDialogTest, says_what_is_missing_and_saves_nothing_then)
{
    waitForPreview();
    tick(u"Sam"_s)->setChecked(false);
    EXPECT_TRUE(QTest::qWaitFor([&] { return dialog->preview().pages() == 0; }, patience));
    EXPECT_FALSE(dialog->saveButton().isEnabled());
    EXPECT_FALSE(dialog->printButton().isEnabled());
}

TEST_F(ReportDialogTest, writes_a_pdf_that_only_the_person_can_read)
{
    EXPECT_TRUE(saved().startsWith("%PDF"));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_FALSE(QFileInfo{path(u"report.pdf"_s)}.permissions() & others);
    EXPECT_TRUE(dialog->message().contains(u"Anyone who gets the file can read it."_s));
}

TEST_F(ReportDialogTest, says_why_it_could_not_be_written)
{
    QSignalSpy written{dialog.get(), &ReportDialog::written};
    dialog->savePdf(path(u"no/such/folder.pdf"_s));
    ASSERT_TRUE(written.wait(patience));
    EXPECT_TRUE(dialog->message().startsWith(u"Nothing was written"_s));
}

TEST_F(ReportDialogTest, prints_what_it_shows)
{
    const auto printer = std::make_shared<QPrinter>();
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path(u"printed.pdf"_s));
    QSignalSpy written{dialog.get(), &ReportDialog::written};
    dialog->printOn(printer);
    ASSERT_TRUE(written.wait(patience));
    EXPECT_GT(QFileInfo{path(u"printed.pdf"_s)}.size(), 1000);
}

TEST_F(ReportDialogTest, closes_at_once_while_it_paints_and_writes)
{
    dialog->savePdf(path(u"report.pdf"_s));
    dialog.reset();
    SUCCEED(); // no crash, and nothing asked
}

TEST_F(ReportDialogTest, names_all_its_controls)
{
    waitForPreview();
    EXPECT_THAT(unnamedControls(*dialog), IsEmpty());
}

TEST_F(ReportDialogTest, reads_the_page_to_those_who_cannot_see_it)
{
    dialog->form().title().setText(u"For Tuesday"_s);
    waitForPreview();
    const auto labels = dialog->preview().findChildren<QLabel *>();
    EXPECT_TRUE(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->accessibleName().contains(u"For Tuesday"_s);
    }));
}

TEST_F(ReportDialogTest, opens_from_trends_about_the_person_shown)
{
    const auto workspace = this->workspace();
    auto *trends = static_cast<TrendsPage *>(workspace->page(Rail::Trends));
    emit trends->reportRequested(journal->relationship(u"Mum"_s)->id);
    auto *opened = workspace->findChild<ReportDialog *>();
    ASSERT_NE(opened, nullptr);
    EXPECT_EQ(opened->form().choices().people, std::vector{journal->relationship(u"Mum"_s)->id});
}

TEST_F(ReportDialogTest, opens_from_settings)
{
    const auto workspace = this->workspace();
    auto *page = static_cast<SettingsPage *>(workspace->page(Rail::Settings));
    page->show(SettingsPage::Data);
    const auto buttons = page->findChildren<QPushButton *>();
    for (QPushButton *button : buttons)
        if (button->text() == u"Make a report…"_s)
            button->click();
    EXPECT_NE(workspace->findChild<ReportDialog *>(), nullptr);
}

TEST_F(ReportDialogTest, goes_with_the_journal_at_a_lock_asking_nothing)
{
    auto workspace = this->workspace();
    emit static_cast<TrendsPage *>(workspace->page(Rail::Trends))->reportRequested(sam);
    const QPointer<ReportDialog> opened = workspace->findChild<ReportDialog *>();
    opened->printButton().click();
    opened->saveButton().click();
    workspace.reset();
    EXPECT_TRUE(opened.isNull());
}
