// SPDX-License-Identifier: GPL-3.0-or-later
// Draws every page of a made-up journal into a folder, in light and dark, without a display.
#include "app/commands.h"
#include "app/console.h"
#include "core/analysis/subject.h"
#include "core/exchange/demo.h"
#include "ui/learn/learnpage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/trends/trendspage.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QEventLoop>
#include <QPixmap>
#include <QTemporaryDir>
#include <QTimer>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::app {

namespace {

constexpr int daysShown = 420;

/// The evening on which the made-up journal is looked at: always the same, so that pictures can be compared.
QDateTime evening() { return {QDate{2025, 11, 13}, QTime{21, 4}}; }

Passphrase passphrase() { return Passphrase{u"kettle anchor violet ladder"_s}; }

/// Lets timers and background drawing come to rest.
void settle()
{
    QEventLoop loop;
    QTimer::singleShot(200, &loop, &QEventLoop::quit);
    loop.exec();
}

/// The made-up journal, with its newest entry half-written again, as it is at four minutes past nine.
Status makeJournal(const QString &path)
{
    auto journal = Journal::create(path, passphrase());
    if (!journal)
        return tl::unexpected{journal.error()};
    auto contents = exchange::demoContents(daysShown, evening().date(), (*journal)->checkIn(), QLocale{});
    if (!contents)
        return tl::unexpected{contents.error()};
    if (const auto merged = (*journal)->merge(*contents, false); !merged)
        return tl::unexpected{merged.error()};
    const EntryRow newest = (*journal)->rows().back();
    auto entry = (*journal)->entry(newest.id);
    if (!entry)
        return tl::unexpected{entry.error()};
    entry->id = {};
    entry->uuid = {};
    entry->day = evening().date();
    if (Status erased = (*journal)->erase(newest.id); !erased)
        return erased;
    if (Status chosen = (*journal)->setSetting(u"steps.current"_s, u"4"_s); !chosen)
        return chosen;
    return (*journal)->keepDraft(*entry);
}

class Tour
{
public:
    Tour(const QDir &out, QSize size, QString suffix) : m_out{out}, m_size{size}, m_suffix{std::move(suffix)}
    {}

    Status draw(const QString &journalPath)
    {
        const QTemporaryDir none;
        {
            ui::MainWindow window{evening};
            window.resize(m_size);
            window.start(none.filePath(u"none.mooring"_s));
            take(window, u"welcome"_s);
        }
        auto journal = Journal::open(journalPath, passphrase());
        if (!journal)
            return tl::unexpected{journal.error()};
        const RelationshipId richest = mostCheckedIn(**journal);
        ui::MainWindow window{evening};
        window.show(*std::move(journal));
        window.resize(m_size);
        using Page = ui::Rail::Page;
        for (const auto &[page, name] :
             {std::pair{Page::Today, u"today"_s}, std::pair{Page::Journal, u"journal"_s},
              std::pair{Page::Trends, u"trends"_s}, std::pair{Page::Steps, u"steps"_s},
              std::pair{Page::Learn, u"learn"_s}, std::pair{Page::Settings, u"settings"_s}}) {
            turnTo(page, *window.workspace(), richest);
            take(window, name);
        }
        window.lock();
        take(window, u"unlock"_s);
        return m_failed ? Status{failure(Error::Kind::ReadOnly,
                                         Tr::tr("A picture can't be written to %1.").arg(m_out.path()))}
                        : Status{};
    }

private:
    /// Each page at the place that has most to show.
    static void turnTo(ui::Rail::Page page, ui::Workspace &workspace, RelationshipId richest)
    {
        workspace.show(page);
        if (page == ui::Rail::Trends)
            workspace.findChild<ui::TrendsPage *>()->showPerson(richest);
        if (page == ui::Rail::Settings)
            workspace.findChild<ui::SettingsPage *>()->show(ui::SettingsPage::Privacy);
        if (page == ui::Rail::Learn) {
            workspace.findChild<ui::LearnPage *>()->showPage(u"side-by-side"_s);
            workspace.setFocus(); // one reads, and no key has been pressed
        }
    }

    void take(ui::MainWindow &window, const QString &name)
    {
        window.show();
        settle();
        const auto messages = window.findChildren<ui::MessageBar *>();
        for (ui::MessageBar *message : messages) // pictures show the pages as they are between messages
            if (message->isVisible() && name == "today"_L1) {
                message->dismiss();
                settle(); // the page takes the room that is free now
            }
        m_failed = !window.grab().save(m_out.filePath(name + m_suffix + u".png"_s)) || m_failed;
    }

    QDir m_out;
    QSize m_size;
    QString m_suffix;
    bool m_failed = false;
};

/// "900x600"; invalid for anything else.
QSize sizeFrom(const QString &text)
{
    const QStringList parts = text.split(u'x');
    const QSize size{parts.value(0).toInt(), parts.value(1).toInt()};
    constexpr int smallest = 400;
    constexpr int largest = 8000;
    const bool fits = size.width() >= smallest && size.height() >= smallest && size.width() <= largest
                   && size.height() <= largest;
    return parts.size() == 2 && fits ? size : QSize{};
}

} // namespace

int runTour(const QCommandLineParser &options)
{
    std::vector<std::pair<QSize, QString>> sizes{{{1180, 760}, {}}, {{900, 600}, u"-900"_s}};
    if (options.isSet(u"size"_s)) {
        const QSize size = sizeFrom(options.value(u"size"_s));
        if (size.isEmpty())
            return misused(Tr::tr("--size is given as WIDTHxHEIGHT, between 400 and 8000 each."));
        sizes = {{size, {}}};
    }
    const QDir out{options.positionalArguments().constFirst()};
    if (!QDir{}.mkpath(out.path()))
        return failed({Error::Kind::ReadOnly, Tr::tr("The folder %1 can't be made.").arg(out.path())});
    const QTemporaryDir place;
    const QString journal = place.filePath(u"tour.mooring"_s);
    if (const Status made = makeJournal(journal); !made)
        return failed(made.error());
    for (const auto &[appearance, theme] :
         {std::pair{ui::Appearance::Light, u""_s}, std::pair{ui::Appearance::Dark, u"-dark"_s}}) {
        ui::applyTheme(*qApp, appearance);
        for (const auto &[size, suffix] : sizes)
            if (const Status drawn = Tour{out, size, suffix + theme}.draw(journal); !drawn)
                return failed(drawn.error());
    }
    say(Tr::tr("The pages are in %1.").arg(out.path()));
    return Done;
}

} // namespace mooring::app
